import { type CertaintyLevel, isRight, type ScorableCard, type Votes } from './scorable-card.ts';

/** A placed scorable card for which the group said how certain it was. */
export interface RatedCard {
  readonly card: ScorableCard;
  readonly certainty: CertaintyLevel;
  readonly right: boolean;
}

/** The cards that all certainty figures are about, in key order. */
export function ratedCards(cards: readonly ScorableCard[], votes: Votes): readonly RatedCard[] {
  return cards.flatMap((card) => {
    const placed = votes.get(card.id);
    if (placed === undefined || placed.certainty === null) return [];
    return [{ card, certainty: placed.certainty, right: isRight(card, placed) }];
  });
}
