import type { Certainty } from '#core/session/schema.ts';

export const certainties = [1, 2, 3] as const satisfies readonly Certainty[];

/** The word of each certainty in the catalogue. */
export const certaintyWords = { 1: 'guess', 2: 'fairlySure', 3: 'sure' } as const satisfies Record<
  Certainty,
  string
>;
