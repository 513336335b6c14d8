import { type Lane, lanesOf, type Scenario } from '../scenario/schema.ts';
import { printTexts } from './print-texts.ts';

/** A page to lay on the table above the cards of a lane, or beside the deck. */
export interface LaneHeader {
  readonly lane: Lane | 'deck';
  readonly name: string;
  readonly meaning: string;
}

export interface LanesPrint {
  readonly kind: 'lanes';
  readonly headers: readonly LaneHeader[];
}

/** The headers of the lanes in play, by rising customer duty, and of the deck. */
export function lanesPrint(scenario: Scenario): LanesPrint {
  const { names, meanings } = printTexts.lanes;
  const headers = [...lanesOf(scenario), 'deck' as const].map((lane) => ({
    lane,
    name: names[lane],
    meaning: meanings[lane],
  }));
  return { kind: 'lanes', headers };
}
