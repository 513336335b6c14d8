import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#core/scenario/finding.ts';
import type { Lane } from '#core/scenario/schema.ts';
import { LaneShape } from '../../lanes/LaneShape.tsx';
import { useDraft } from './DraftContext.tsx';
import { laneAt, textAt } from './draft-cards.ts';
import styles from './Form.module.css';
import { focusCard } from './focus-field.ts';
import type { PlacedFinding } from './inspect-draft.ts';

/** The cards by lane and title. One tab stop: arrow keys choose, Alt with an arrow key moves. */
export function CardList({
  cards,
  chosen,
  onChoose,
  onMove,
}: {
  readonly cards: readonly unknown[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
}) {
  const { t } = useTranslation(['workbench', 'lanes']);
  const findings = useDraft((view) => view.inspection.findings);
  const worst = worstByCard(findings);
  // Asked for once: five hundred cards that each ask for their words hold a key up.
  const words: CardWords = {
    untitled: t('cards.untitled'),
    noLane: t('cards.noLane'),
    lanes: { provider: t('lanes:provider'), shared: t('lanes:shared'), customer: t('lanes:customer') },
    error: t('cards.hasError'),
    warning: t('cards.hasWarning'),
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(cards.length - 1, step(chosen, cards.length)));
    if (event.altKey) onMove(chosen, to);
    else onChoose(to);
    focusCard(to);
  };
  return (
    <>
      <div
        role="listbox"
        tabIndex={-1}
        aria-label={t('cards.list')}
        aria-describedby="cards-keys"
        className={styles.cardList}
        onKeyDown={press}
      >
        {cards.map((card, index) => (
          <CardItem
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or double while they are written
            key={index}
            card={card}
            index={index}
            isChosen={index === chosen}
            worst={worst.get(index) ?? null}
            words={words}
            onChoose={onChoose}
          />
        ))}
      </div>
      <Text size="xs" c="var(--ink-muted)" id="cards-keys">
        {t('cards.keysHint')}
      </Text>
    </>
  );
}

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowUp: (index) => index - 1,
  ArrowDown: (index) => index + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

interface CardWords {
  readonly untitled: string;
  readonly noLane: string;
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly error: string;
  readonly warning: string;
}

function CardItem({
  card,
  index,
  isChosen,
  worst,
  words,
  onChoose,
}: {
  readonly card: unknown;
  readonly index: number;
  readonly isChosen: boolean;
  readonly worst: Finding['severity'] | null;
  readonly words: CardWords;
  readonly onChoose: (index: number) => void;
}) {
  const lane = laneAt(card, ['expected']);
  const title = textAt(card, ['title']) || words.untitled;
  const remarks = [
    lane === null ? words.noLane : words.lanes[lane],
    ...(worst === null ? [] : [words[worst]]),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    <div
      role="option"
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-label={[title, ...remarks].join(', ')}
      className={styles.cardItem}
      data-card-item={index}
      onClick={() => onChoose(index)}
    >
      {lane === null ? <span className={styles.noLane} /> : <LaneShape lane={lane} />}
      <span className={styles.cardName}>{title}</span>
      {worst === 'error' && <IconCircleX size={16} className={styles.error} aria-hidden="true" />}
      {worst === 'warning' && <IconAlertTriangle size={16} className={styles.warning} aria-hidden="true" />}
    </div>
  );
}

function worstByCard(findings: readonly PlacedFinding[]): ReadonlyMap<number, Finding['severity']> {
  const worst = new Map<number, Finding['severity']>();
  for (const { path, severity } of findings) {
    const index = path?.[0] === 'controls' ? path[1] : undefined;
    if (typeof index === 'number' && worst.get(index) !== 'error') worst.set(index, severity);
  }
  return worst;
}
