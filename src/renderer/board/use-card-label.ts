import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { useIsHit } from '../session/injects.ts';
import { useSession } from '../session/SessionContext.tsx';
import { ballotIn, useBallot, useBoard, useCardFace } from './BoardContext.tsx';
import { certaintyWords } from './certainty-words.ts';
import { tallyWords } from './tally-words.ts';
import { useCardHasWhy } from './use-card-has-why.ts';
import { useCardVerdict } from './use-card-verdict.ts';
import { useMovedFrom } from './use-moved-from.ts';

/** The name of a card for a screen reader: title, where it lies, and everything that is drawn on it. */
export function useCardLabel(card: CardId): string {
  const { t } = useTranslation('board');
  const lanes = useTranslation('lanes').t;
  const { group, vote, mode } = useBoard();
  const { title, isAdded } = useCardFace(card);
  const lane = useBallot((ballot) => ballot.placements.get(card)?.lane ?? null);
  const certainty = useBallot((ballot) => ballot.placements.get(card)?.certainty ?? null);
  const place = useSession((view) => {
    const ballot = ballotIn(view, group, vote);
    return lane === null ? -1 : ballot.lanes[lane].indexOf(card);
  });
  const count = useBallot((ballot) => (lane === null ? 0 : ballot.lanes[lane].length));
  const tally = useBallot((ballot) => (mode === 'sort' ? (ballot.tallies.get(card) ?? null) : null));
  const movedFrom = useMovedFrom(card);
  const hasWhy = useCardHasWhy(card);
  const isHit = useIsHit(card);
  const verdict = useCardVerdict(card);

  const position =
    lane === null ? t('area.deck') : t('cardPlace', { area: t(`area.${lane}`), place: place + 1, count });
  return [
    title,
    // What is drawn on the card comes first and in its order, so that speech control finds the card by what it shows.
    verdict === null ? null : t(`verdict.${verdict.isDisputed ? 'disputed' : verdict.verdict}`).toLowerCase(),
    verdict === null || verdict.verdict === 'right' ? null : lanes(verdict.expected),
    verdict?.isDisputed === true ? t(`verdict.${verdict.verdict}`).toLowerCase() : null,
    position,
    isHit ? t('isHit') : null,
    tally === null ? null : tallyWords(t, tally),
    movedFrom === null ? null : t('wasIn', { area: t(`area.${movedFrom}`) }),
    isAdded ? t('added') : null,
    certainty === null ? null : t(`certainty.${certaintyWords[certainty]}`).toLowerCase(),
    hasWhy ? t('hasWhy') : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
