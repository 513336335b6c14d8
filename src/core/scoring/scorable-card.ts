import { type CardId, type Lane, lanesByDuty } from '../scenario/schema.ts';

/** A card that counts: keyed, in play and not disputed. */
export interface ScorableCard {
  readonly id: CardId;
  readonly expected: Lane;
}

/** 1 guess, 2 fairly sure, 3 sure. */
export type CertaintyLevel = 1 | 2 | 3;

/** A card that lies in a lane. */
export interface Placed {
  readonly lane: Lane;
  readonly certainty: CertaintyLevel | null;
}

/** One group's vote by card. A card that is missing is blank; cards that do not count may be in it and are ignored. */
export type Votes = ReadonlyMap<CardId, Placed>;

/** How much of the duty a lane leaves with the customer: provider 0, shared 1, customer 2. */
export function dutyOf(lane: Lane): number {
  return lanesByDuty.indexOf(lane);
}

export function isRight(card: ScorableCard, placed: Placed): boolean {
  return placed.lane === card.expected;
}
