import { useTranslation } from 'react-i18next';
import { type ValuePath, valueAt } from '#core/scenario/value-path.ts';
import { useDraft } from './DraftContext.tsx';
import { laneAt, sourceChoices } from './draft-cards.ts';
import { NamesField } from './NamesField.tsx';
import { TextField } from './TextField.tsx';

/** What argues for a key. The parts of the two sides are asked for where it is shared, or where they are written. */
export function KeyFields({ path }: { readonly path: ValuePath }) {
  const { t } = useTranslation('workbench');
  const data = useDraft((view) => view.data);
  const isShared = laneAt(data, [...path, 'expected']) === 'shared';
  const hasPart = (part: string) => isShared || valueAt(data, [...path, part]) !== undefined;
  return (
    <>
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
    </>
  );
}
