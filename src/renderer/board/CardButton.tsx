import { IconMessage2 } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { LaneShape } from '../lanes/LaneShape.tsx';
import { useIsHit } from '../session/injects.ts';
import { useBallot, useBoard, useBoardView, useCardFace } from './BoardContext.tsx';
import styles from './Card.module.css';
import { CardMenu } from './CardMenu.tsx';
import { CertaintyMark } from './CertaintyMark.tsx';
import { HitMark } from './HitMark.tsx';
import { useRenderProbe } from './render-probe.ts';
import { TallyLine } from './TallyLine.tsx';
import { useCardHasWhy } from './use-card-has-why.ts';
import { useCardLabel } from './use-card-label.ts';
import { useCardVerdict } from './use-card-verdict.ts';
import { useMovedFrom } from './use-moved-from.ts';
import { VerdictLine } from './VerdictLine.tsx';

/** The card itself: one button over the whole card that selects it, and a menu button for every move. */
export function CardButton({ card }: { readonly card: CardId }) {
  useRenderProbe('card');
  const { mode, isOpen, actions } = useBoard();
  const { t } = useTranslation('board');
  const { title, isAdded } = useCardFace(card);
  const tally = useBallot((ballot) => ballot.tallies.get(card) ?? null);
  const firstLane = useMovedFrom(card);
  const placement = useBallot((ballot) => ballot.placements.get(card) ?? null);
  const isCurrent = useBoardView((view) => view.current === card);
  const isSelected = useBoardView((view) => view.selection.has(card));
  const isChosen = useBoardView((view) => mode === 'reveal' && view.chosen === card);
  const isHeld = useBoardView((view) => view.drag?.cards.has(card) ?? false);
  const hasWhy = useCardHasWhy(card);
  const isHit = useIsHit(card);
  const verdict = useCardVerdict(card);
  const label = useCardLabel(card);

  function press(event: MouseEvent): void {
    // React Flow would answer a click with a selection of its own.
    event.stopPropagation();
    if (isOpen) actions.select(card, event.shiftKey || event.ctrlKey || event.metaKey);
    else actions.choose(card);
  }

  return (
    <div
      className={styles.card}
      id={`card-${card}`}
      data-lane={placement?.lane ?? 'deck'}
      data-selected={isSelected || undefined}
      data-held={isHeld || undefined}
      data-mode={mode}
      data-verdict={verdict?.verdict}
      data-chosen={isChosen || undefined}
    >
      <button
        type="button"
        className={styles.face}
        data-card-button={card}
        aria-label={label}
        aria-pressed={isOpen ? isSelected : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={press}
        onFocus={() => actions.setCurrent(card)}
      >
        <span className={styles.title}>{title}</span>{' '}
        {mode === 'reveal' && verdict !== null && <VerdictLine {...verdict} />}
        {mode === 'sort' && tally !== null && <TallyLine tally={tally} />}
      </button>
      <span className={styles.marks} aria-hidden="true">
        {isHit && <HitMark />}
        {isAdded && <span className={styles.added}>{t('addedShort')}</span>}
        {firstLane !== null && (
          <span className={styles.was}>
            {t('was')} <LaneShape lane={firstLane} size={12} />
          </span>
        )}
        {placement?.certainty != null && <CertaintyMark certainty={placement.certainty} />}
        {hasWhy && <IconMessage2 className={styles.why} />}
      </span>
      {isOpen && <CardMenu card={card} title={title} />}
    </div>
  );
}
