import { useTranslation } from 'react-i18next';
import { scenarioLimits } from '#core/scenario/schema.ts';
import { valueAt } from '#core/scenario/value-path.ts';
import { CardModels } from './CardModels.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { categoriesOf, laneAt, renameInInjects, sourceChoices } from './draft-cards.ts';
import styles from './Form.module.css';
import { LaneField } from './LaneField.tsx';
import { NamesField } from './NamesField.tsx';
import { TextField } from './TextField.tsx';

const readableTitle = 60;

/** One card with its key. The parts of the two sides are asked for where the card is shared, or where they are written. */
export function CardForm({ index }: { readonly index: number }) {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const data = useDraft((view) => view.data);
  const path = ['controls', index];
  const isShared = laneAt(data, [...path, 'expected']) === 'shared';
  const hasPart = (part: string) => isShared || valueAt(data, [...path, part]) !== undefined;
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
      <TextField path={[...path, 'why']} label={t('cards.why')} hint={t('cards.whyHint')} rows={3} />
      {hasPart('providerPart') && (
        <TextField path={[...path, 'providerPart']} label={t('cards.providerPart')} rows={2} />
      )}
      {hasPart('customerPart') && (
        <TextField path={[...path, 'customerPart']} label={t('cards.customerPart')} rows={2} />
      )}
      <TextField path={[...path, 'misconception']} label={t('cards.misconception')} rows={2} />
      <TextField path={[...path, 'evidence']} label={t('cards.evidence')} rows={2} />
      <NamesField
        path={[...path, 'sources']}
        label={t('cards.sources')}
        hint={t('cards.sourcesHint')}
        choices={sourceChoices(data)}
      />
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
