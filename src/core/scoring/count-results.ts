import { isRight, type ScorableCard, type Votes } from './scorable-card.ts';

/** What became of one card in one vote. A blank is an answer of its own, never a wrong one. */
export type CardResult = 'right' | 'wrong' | 'blank';

/** Counts of cards; the three add up to the number of scorable cards. */
export interface ResultCounts {
  readonly right: number;
  readonly wrong: number;
  readonly blank: number;
}

export function resultOf(card: ScorableCard, votes: Votes): CardResult {
  const placed = votes.get(card.id);
  if (placed === undefined) return 'blank';
  return isRight(card, placed) ? 'right' : 'wrong';
}

export function countResults(cards: readonly ScorableCard[], votes: Votes): ResultCounts {
  const counts = { right: 0, wrong: 0, blank: 0 };
  for (const card of cards) counts[resultOf(card, votes)] += 1;
  return counts;
}
