import type { Certainty } from '../session/schema.ts';

/** How an invented group errs and decides. All shares are from 0 to 1. */
export interface Profile {
  /** How often it gives a duty of the customer away. */
  readonly overTrusts: number;
  /** How often it takes a duty of the provider. */
  readonly overClaims: number;
  /** How often it leaves a card in the deck. */
  readonly leavesBlank: number;
  /** How often it says why. */
  readonly explains: number;
  /** How often it corrects a mistake when it thinks again. */
  readonly learns: number;
  /** How certain it says it is; each entry is as likely as the others. */
  readonly certainties: readonly Certainty[];
}

/** The groups a facilitator meets most: one that trusts the provider with everything, one that wants to own it all, one that cannot decide, and one that has done this before. */
const profiles = [
  { overTrusts: 0.55, overClaims: 0.05, leavesBlank: 0, explains: 0.2, learns: 0.5, certainties: [2, 3, 3] },
  { overTrusts: 0.05, overClaims: 0.45, leavesBlank: 0, explains: 0.3, learns: 0.4, certainties: [2, 2, 3] },
  { overTrusts: 0.25, overClaims: 0.2, leavesBlank: 0.2, explains: 0.1, learns: 0.3, certainties: [1, 1, 2] },
  { overTrusts: 0.1, overClaims: 0.1, leavesBlank: 0, explains: 0.4, learns: 0.6, certainties: [1, 2, 3] },
] as const satisfies readonly Profile[];

/** The profile of a group by its place in the setup, so that four groups are four characters. */
export function profileOf(place: number): Profile {
  return profiles[place % profiles.length] ?? profiles[0];
}
