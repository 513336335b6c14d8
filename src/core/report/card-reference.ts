import type { CardId, Scenario } from '../scenario/schema.ts';
import type { SessionState } from '../session/state.ts';

/** A card by its name alone, of the scenario or added in the room. */
export interface CardReference {
  readonly id: string;
  readonly title: string;
}

/** null where no card is meant, or one that was added and taken away again. */
export function referToCard(
  card: CardId | null,
  scenario: Pick<Scenario, 'controls'>,
  state: Pick<SessionState, 'added'>,
): CardReference | null {
  const named = [...scenario.controls, ...state.added].find((candidate) => candidate.id === card);
  return named === undefined ? null : { id: named.id, title: named.title };
}
