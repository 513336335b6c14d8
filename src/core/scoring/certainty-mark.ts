import type { CardId } from '../scenario/schema.ts';
import type { RatedCard } from './rated-cards.ts';

/** Points; both null when no card was rated. */
export interface CertaintyMark {
  readonly sum: number | null;
  readonly mean: number | null;
}

/** Points of one card by certainty. The loss grows faster than the gain, so that bluffing does not pay. */
export const certaintyPoints = {
  right: { 1: 1, 2: 2, 3: 3 },
  wrong: { 1: 0, 2: -2, 3: -6 },
} as const;

/**
 * Certainty-based marking (Gardner-Medwin 1995). With these points the best choice is 1 below a 67 % chance of being
 * right, 2 up to 80 %, and 3 above. sum and mean are in points, the mean per rated card.
 */
export function certaintyMark(rated: readonly RatedCard[]): CertaintyMark {
  if (rated.length === 0) return { sum: null, mean: null };
  let sum = 0;
  for (const { certainty, right } of rated) sum += certaintyPoints[right ? 'right' : 'wrong'][certainty];
  return { sum, mean: sum / rated.length };
}

/** Wrong cards of which the group was sure (certainty 3), in key order: the best minutes of a debrief. */
export function sureAndWrong(rated: readonly RatedCard[]): readonly CardId[] {
  return rated.filter(({ right, certainty }) => !right && certainty === 3).map(({ card }) => card.id);
}
