import type { CardId, Lane, Scenario } from '../scenario/schema.ts';
import type { Group } from '../session/schema.ts';
import { type Ballot, cardsInPlay, type SessionState } from '../session/state.ts';
import { type CardReference, referToCard } from './card-reference.ts';
import { outcomeOf, type ReportOutcome } from './report-cards.ts';

/** A card that a group put somewhere else than before. */
export interface ReportMove {
  readonly card: CardReference;
  readonly groupName: string;
  /** null for blank. */
  readonly before: Lane | null;
  readonly after: Lane | null;
  /** What both came to; null until the reveal of the card, and for a card without a key. */
  readonly outcome: { readonly before: ReportOutcome; readonly after: ReportOutcome } | null;
}

/** One group's board at two moments. */
export interface BoardChange {
  readonly group: Group;
  readonly before: Ballot;
  readonly after: Ballot;
}

/** The cards that lie elsewhere than before, in the order in which they were dealt, and by group. */
export function movesIn(
  boards: readonly BoardChange[],
  scenario: Scenario,
  state: SessionState,
): readonly ReportMove[] {
  return cardsInPlay(state).flatMap((id) => {
    const card = referToCard(id, scenario, state);
    return boards.flatMap((board) => {
      const lanes = { before: laneIn(board.before, id), after: laneIn(board.after, id) };
      if (card === null || lanes.before === lanes.after) return [];
      return [
        { card, groupName: board.group.name, ...lanes, outcome: outcomesOf(id, board, scenario, state) },
      ];
    });
  });
}

function laneIn(ballot: Ballot, card: CardId): Lane | null {
  return ballot.placements.get(card)?.lane ?? null;
}

function outcomesOf(
  id: CardId,
  { before, after }: BoardChange,
  scenario: Scenario,
  state: SessionState,
): ReportMove['outcome'] {
  const control = scenario.controls.find((candidate) => candidate.id === id);
  if (control === undefined || !state.revealed.has(id)) return null;
  return {
    before: outcomeOf(control, before.placements, state),
    after: outcomeOf(control, after.placements, state),
  };
}
