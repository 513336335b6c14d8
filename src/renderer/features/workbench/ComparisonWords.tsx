import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { compareScenarios, isUnchanged, type MovedCard } from '#core/scenario/compare-scenarios.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import type { Scenario } from '#core/scenario/schema.ts';
import { draftFile } from './inspect-draft.ts';
import { fieldInWords } from './place-in-words.ts';
import styles from './Reading.module.css';

/** The difference between two texts as sentences about cards and parts. */
export function ComparisonWords({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('workbench');
  const old = parseScenario(before, draftFile);
  const current = parseScenario(after, draftFile);
  if (!old.ok || !current.ok) return <Text>{t('changes.notReadable')}</Text>;
  return <Sentences before={old.value.scenario} after={current.value.scenario} />;
}

function Sentences({ before, after }: { readonly before: Scenario; readonly after: Scenario }) {
  const { t } = useTranslation(['workbench', 'lanes']);
  const comparison = compareScenarios(before, after);
  if (isUnchanged(comparison)) return <Text>{t('changes.textOnly')}</Text>;
  const { added, removed, moved, changed, isReordered, parts } = comparison;
  const inWords = (fields: readonly string[]) => fields.map((field) => fieldInWords(t, field)).join(', ');
  const move = ({ title, model, from, to }: MovedCard) => {
    const lanes = { from: t(`lanes:${from}`), to: t(`lanes:${to}`) };
    if (model === null) return t('changes.moved', { title, ...lanes });
    const name = after.models?.find((candidate) => candidate.id === model)?.title ?? model;
    return t('changes.movedIn', { title, model: name, ...lanes });
  };
  const sentences = [
    ...moved.map(move),
    ...added.map(({ title }) => t('changes.added', { title })),
    ...removed.map(({ title }) => t('changes.removed', { title })),
    ...changed.map(({ title, fields }) => t('changes.changed', { title, fields: inWords(fields) })),
    ...(isReordered ? [t('changes.reordered')] : []),
    ...(parts.length > 0 ? [t('changes.parts', { parts: inWords(parts) })] : []),
  ];
  return (
    <ul className={styles.prose}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
