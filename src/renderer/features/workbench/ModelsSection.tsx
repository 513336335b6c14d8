import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scenarioFormatWithModels, serviceModels } from '#core/scenario/schema.ts';
import { valueAt } from '#core/scenario/value-path.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { freeId, textAt } from './draft-cards.ts';
import styles from './Form.module.css';
import { focusField } from './focus-field.ts';
import { ItemList } from './ItemList.tsx';
import { TextField } from './TextField.tsx';

/** The models of an exercise that is played under several keys. */
export function ModelsSection() {
  const { t } = useTranslation(['workbench', 'start']);
  const store = useDraftStore();
  const models = useDraft((view) => valueAt(view.data, ['models']));
  const isResting = useDraft((view) => view.broken !== null);
  const newModel = (number: number, taken: readonly string[]) => ({
    id: freeId(`model-${number}`, taken),
    title: t('models.newTitle', { number }),
  });
  if (models === undefined) {
    const start = () => {
      const made = store.edit([
        { type: 'set', path: ['format'], value: scenarioFormatWithModels },
        { type: 'set', path: ['models'], value: [newModel(1, []), newModel(2, [])] },
      ]);
      if (made) focusField(['models', 0, 'title']);
    };
    return (
      <div className={styles.fields} data-field="models">
        <Text size="sm" c="var(--ink-muted)">
          {t('models.none')}
        </Text>
        <div>
          <Button variant="default" size="sm" disabled={isResting} onClick={start}>
            {t('models.start')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.fields}>
      <Text size="sm" c="var(--ink-muted)">
        {t('models.first')}
      </Text>
      <ItemList
        path={['models']}
        label={t('form.sections.models')}
        addLabel={t('models.add')}
        least={2}
        newItem={(items) =>
          newModel(
            items.length + 1,
            items.map((item) => textAt(item, ['id'])),
          )
        }
        nameOf={(index) => t('models.one', { number: index + 1 })}
      >
        {(index) => (
          <>
            <div className={styles.pair}>
              <TextField path={['models', index, 'title']} label={t('models.title')} isNeeded />
              <TextField path={['models', index, 'id']} label={t('models.id')} isNeeded />
            </div>
            <ChoiceField
              path={['models', index, 'serviceModel']}
              label={t('models.serviceModel')}
              choices={serviceModels.map((value) => ({ value, label: t(`start:models.${value}`) }))}
            />
            <TextField path={['models', index, 'summary']} label={t('models.summary')} rows={1} />
          </>
        )}
      </ItemList>
    </div>
  );
}
