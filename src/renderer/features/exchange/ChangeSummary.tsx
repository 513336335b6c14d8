import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnchanged, type ScenarioComparison } from '#core/scenario/compare-scenarios.ts';
import styles from './Exchange.module.css';

/** What a text changes in the one of the library: counts in a sentence, and the cards by name on demand. */
export function ChangeSummary({ comparison }: { readonly comparison: ScenarioComparison | null }) {
  const { t } = useTranslation('exchange');
  if (comparison === null) return <Text size="sm">{t('changes.unknown')}</Text>;
  if (isUnchanged(comparison)) return <Text size="sm">{t('changes.none')}</Text>;
  const { isReordered, parts } = comparison;
  const counted = countedLists.flatMap((list) => {
    const count = comparison[list].length;
    return count === 0 ? [] : [t(`changes.${list}`, { count })];
  });
  const said = [
    ...counted,
    ...(isReordered ? [t('changes.reordered')] : []),
    ...(parts.length === 0
      ? []
      : [t('changes.parts', { parts: parts.map((part) => t(`changes.partNames.${part}`)).join(', ') })]),
  ];
  return (
    <>
      <Text size="sm">{said.join(', ')}</Text>
      {counted.length > 0 && <ChangedCards comparison={comparison} />}
    </>
  );
}

const countedLists = ['added', 'removed', 'moved', 'changed'] as const;

const cardsShown = 40;

function ChangedCards({ comparison }: { readonly comparison: ScenarioComparison }) {
  const { t } = useTranslation('exchange');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.changes} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('changes.show')}</summary>
      {isOpen && <CardLines comparison={comparison} />}
    </details>
  );
}

function CardLines({ comparison }: { readonly comparison: ScenarioComparison }) {
  const { t } = useTranslation(['exchange', 'lanes']);
  const lines = [
    ...comparison.added.map(({ title }) => t('changes.addedCard', { title })),
    ...comparison.removed.map(({ title }) => t('changes.removedCard', { title })),
    ...comparison.moved.map(({ title, from, to }) =>
      t('changes.movedCard', { title, from: t(`lanes:${from}`), to: t(`lanes:${to}`) }),
    ),
    ...comparison.changed.map(({ title }) => t('changes.changedCard', { title })),
  ];
  const more = lines.length - cardsShown;
  return (
    <ul>
      {lines.slice(0, cardsShown).map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change while they are shown, and titles may repeat
        <li key={place}>{line}</li>
      ))}
      {more > 0 && <li>{t('changes.moreCards', { count: more })}</li>}
    </ul>
  );
}
