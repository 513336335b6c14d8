import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { levels, serviceModels } from '#core/scenario/schema.ts';
import { valueAt } from '#core/scenario/value-path.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import styles from './Form.module.css';
import { ItemList } from './ItemList.tsx';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';

/** What the library, the setup and the room learn about the exercise before the first card. */
export function ScenarioSection() {
  const { t } = useTranslation(['workbench', 'start']);
  const store = useDraftStore();
  const lanes = useDraft((view) => valueAt(view.data, ['lanes']));
  const isResting = useDraft((view) => view.broken !== null);
  const offersShared = Array.isArray(lanes) && lanes.includes('shared');
  return (
    <div className={styles.fields}>
      <TextField path={['title']} label={t('scenario.title')} isNeeded />
      <div className={styles.pair}>
        <TextField path={['id']} label={t('scenario.id')} hint={t('scenario.idHint')} isNeeded />
        <TextField path={['version']} label={t('scenario.version')} hint={t('scenario.versionHint')} />
      </div>
      <TextField
        path={['summary']}
        label={t('scenario.summary')}
        hint={t('scenario.summaryHint')}
        rows={2}
        isNeeded
      />
      <div className={styles.pair}>
        <TextField path={['service']} label={t('scenario.service')} />
        <ChoiceField
          path={['serviceModel']}
          label={t('scenario.serviceModel')}
          choices={serviceModels.map((value) => ({ value, label: t(`start:models.${value}`) }))}
        />
      </div>
      <div className={styles.pair}>
        <ChoiceField
          path={['level']}
          label={t('scenario.level')}
          choices={levels.map((value) => ({ value, label: t(`start:levels.${value}`) }))}
        />
        <NumberField path={['minutes']} label={t('scenario.minutes')} />
      </div>
      <TextField path={['story']} label={t('scenario.story')} hint={t('scenario.storyHint')} rows={5} />
      <h2 className={styles.subtitle}>{t('scenario.goals')}</h2>
      <ItemList
        path={['learningGoals']}
        label={t('scenario.goals')}
        addLabel={t('scenario.addGoal')}
        newItem={() => t('scenario.goal', { number: 1 })}
        nameOf={(index) => t('scenario.goal', { number: index + 1 })}
      >
        {(index) => (
          <TextField
            path={['learningGoals', index]}
            label={t('scenario.goal', { number: index + 1 })}
            rows={1}
            isNeeded
          />
        )}
      </ItemList>
      <Switch
        label={t('scenario.sharedLane')}
        description={t('scenario.sharedLaneHint')}
        checked={offersShared}
        disabled={isResting}
        data-field="lanes"
        onChange={() =>
          store.edit([
            offersShared
              ? { type: 'remove', path: ['lanes'] }
              : { type: 'set', path: ['lanes'], value: ['provider', 'shared', 'customer'] },
          ])
        }
      />
    </div>
  );
}
