import { useTranslation } from 'react-i18next';
import { scenarioLimits } from '#core/scenario/schema.ts';
import { CardModels } from './CardModels.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { categoriesOf, renameInInjects } from './draft-cards.ts';
import styles from './Form.module.css';
import { KeyFields } from './KeyFields.tsx';
import { LaneField } from './LaneField.tsx';
import { TextField } from './TextField.tsx';

const readableTitle = 60;

/** One card with its key. */
export function CardForm({ index }: { readonly index: number }) {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const data = useDraft((view) => view.data);
  const path = ['controls', index];
  return (
    <div className={styles.fields}>
      <TextField
        path={[...path, 'title']}
        label={t('cards.title')}
        hint={t('cards.titleHint')}
        most={readableTitle}
        isNeeded
      />
      <LaneField path={[...path, 'expected']} label={t('cards.expected')} />
      <TextField
        path={[...path, 'description']}
        label={t('cards.description')}
        hint={t('cards.descriptionHint')}
        rows={2}
        most={scenarioLimits.shortText}
      />
      <KeyFields path={path} />
      <div className={styles.pair}>
        <TextField
          path={[...path, 'category']}
          label={t('cards.category')}
          suggestions={categoriesOf(data)}
        />
        <TextField
          path={[...path, 'id']}
          label={t('cards.id')}
          isNeeded
          alsoEdit={(before, after) => renameInInjects(store.getState().data, before, after)}
        />
      </div>
      <CardModels index={index} />
    </div>
  );
}
