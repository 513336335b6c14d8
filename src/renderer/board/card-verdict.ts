import type { CardId, Lane } from '#core/scenario/schema.ts';
import type { Ballot } from '#core/session/state.ts';

export type Verdict = 'right' | 'wrong' | 'blank';

/** How a ballot did on a card that was turned over. A card left in the deck is blank, never wrong. */
export function verdictOf(ballot: Ballot, card: CardId, expected: Lane): Verdict {
  const placed = ballot.placements.get(card)?.lane;
  if (placed === undefined) return 'blank';
  return placed === expected ? 'right' : 'wrong';
}
