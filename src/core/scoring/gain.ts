/**
 * Normalized change of accuracy from the first to the final vote (Marx and Cummings 2007): the share of the possible
 * rise that was reached, or of the possible fall that was suffered. From -1 to 1.
 *
 * @param first accuracy of the first vote, from 0 to 1, or null when it has none
 * @param final accuracy of the final vote, or null when there was none
 * @returns null without both, and where both votes are all wrong or all right: nothing is left to measure
 */
export function gain(first: number | null, final: number | null): number | null {
  if (first === null || final === null) return null;
  if (first === final) return first === 0 || first === 1 ? null : 0;
  return final > first ? (final - first) / (1 - first) : (final - first) / first;
}
