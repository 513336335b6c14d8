import type { RatedCard } from './rated-cards.ts';

/** The chance of being right that each certainty is read as. A convention, so it is printed wherever Brier is. */
export const certaintyChance = { 1: 0.6, 2: 0.75, 3: 0.9 } as const;

/**
 * Brier score (Brier 1950): mean of (p - o)^2 over the rated cards, with p the stated chance and o = 1 for a right
 * card, else 0. From 0 (sure and right) to 1; lower is better. null when no card was rated.
 */
export function brier(rated: readonly RatedCard[]): number | null {
  return mean(rated.map(({ certainty, right }) => (certaintyChance[certainty] - (right ? 1 : 0)) ** 2));
}

/** Mean stated chance minus the share right, over the rated cards; above 0 is over-confident. null when none was rated. */
export function overConfidence(rated: readonly RatedCard[]): number | null {
  return mean(rated.map(({ certainty, right }) => certaintyChance[certainty] - (right ? 1 : 0)));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
