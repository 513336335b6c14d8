import type { CardId, Control, Lane, Scenario } from '../scenario/schema.ts';
import { type CardResult, resultOf } from '../scoring/count-results.ts';
import { directionOf, type ErrorDirection } from '../scoring/error-direction.ts';
import type { Votes } from '../scoring/scorable-card.ts';
import type { Certainty, Group, GroupId } from '../session/schema.ts';
import {
  type Ballot,
  type GroupBoard,
  latestBallot,
  type Placement,
  presentGroups,
  type SessionState,
} from '../session/state.ts';

/** A card as a report may tell it. Whatever its key would give away is null until it was revealed. */
export interface ReportCard {
  readonly id: CardId;
  readonly title: string;
  readonly description: string | null;
  readonly key: ReportKey | null;
  /** The reason for which the room contests the key. */
  readonly disputed: string | null;
  /** One for each present group, in the order of the setup. */
  readonly placements: readonly ReportPlacement[];
}

export interface ReportKey {
  readonly expected: Lane;
  readonly why: string | null;
  readonly misconception: string | null;
  readonly providerPart: string | null;
  readonly customerPart: string | null;
  readonly evidence: string | null;
  /** Ids in the sources of the scenario; unknown ones are left out. */
  readonly sources: readonly string[];
}

export interface ReportPlacement {
  readonly group: GroupId;
  readonly groupName: string;
  /** Where the card lay in the first vote; null for blank. */
  readonly first: PlacedLane | null;
  /** The same of the final vote; undefined where there was none. */
  readonly final: PlacedLane | null | undefined;
  readonly why: string | null;
  /** From the start of the sort phase to the last placement of the first vote; null for blank, for typed sheets and where the clock went back. */
  readonly secondsToPlace: number | null;
  readonly outcome: ReportOutcome | null;
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly certainty: Certainty | null;
}

/** What the final vote, or else the first, came to. */
export interface ReportOutcome {
  readonly result: CardResult | 'disputed';
  readonly direction: ErrorDirection;
}

/** The cards in play in the order they were dealt: the order of the scenario can follow its key. */
export function reportCards(scenario: Scenario, state: SessionState): readonly ReportCard[] {
  const controls = new Map(scenario.controls.map((control) => [control.id, control]));
  return state.dealt.flatMap((id) => {
    const control = controls.get(id);
    return control === undefined ? [] : [reportCard(control, scenario, state)];
  });
}

/** The cards added in the room, where each group put them: without key, dispute and outcome. */
export function reportAddedCards(state: SessionState): readonly ReportCard[] {
  return state.added.map(({ id, title, description }) => ({
    id,
    title,
    description: description === '' ? null : description,
    key: null,
    disputed: null,
    placements: placementsOf(state, (group, board) => reportPlacement(id, group, board, state)),
  }));
}

function reportCard(control: Control, scenario: Scenario, state: SessionState): ReportCard {
  const isRevealed = state.revealed.has(control.id);
  return {
    id: control.id,
    title: control.title,
    description: control.description ?? null,
    key: isRevealed ? reportKey(control, scenario) : null,
    disputed: isRevealed ? (state.disputes.get(control.id) ?? null) : null,
    placements: placementsOf(state, (group, board) => ({
      ...reportPlacement(control.id, group, board, state),
      outcome: isRevealed ? outcomeOf(control, latestBallot(board).placements, state) : null,
    })),
  };
}

function placementsOf(
  state: SessionState,
  report: (group: Group, board: GroupBoard) => ReportPlacement,
): readonly ReportPlacement[] {
  return presentGroups(state).flatMap((group) => {
    const board = state.boards.get(group.id);
    return board === undefined ? [] : [report(group, board)];
  });
}

function reportKey(control: Control, scenario: Scenario): ReportKey {
  const known = scenario.sources ?? {};
  return {
    expected: control.expected,
    why: control.why ?? null,
    misconception: control.misconception ?? null,
    providerPart: control.providerPart ?? null,
    customerPart: control.customerPart ?? null,
    evidence: control.evidence ?? null,
    sources: (control.sources ?? []).filter((source) => Object.hasOwn(known, source)),
  };
}

/** A placement as far as everybody may know it. */
function reportPlacement(
  card: CardId,
  group: Group,
  board: GroupBoard,
  state: SessionState,
): ReportPlacement {
  return {
    group: group.id,
    groupName: group.name,
    first: placedLane(board.first, card),
    final: board.final === null ? undefined : placedLane(board.final, card),
    why: board.whys.get(card) ?? null,
    secondsToPlace: secondsToPlace(state, board.first.placements.get(card)),
    outcome: null,
  };
}

function placedLane(ballot: Ballot, card: CardId): PlacedLane | null {
  const placement = ballot.placements.get(card);
  return placement === undefined ? null : { lane: placement.lane, certainty: placement.certainty };
}

/** What a vote came to on a card. Only for revealed cards, because it gives the key away. */
export function outcomeOf(control: Control, votes: Votes, state: SessionState): ReportOutcome {
  if (state.disputes.has(control.id)) return { result: 'disputed', direction: 'none' };
  return {
    result: resultOf(control, votes),
    direction: directionOf(control, votes.get(control.id)),
  };
}

function secondsToPlace(state: SessionState, placement: Placement | undefined): number | null {
  const start = state.phaseStartedAt.get('sort');
  if (start === undefined || placement === undefined || state.setup.recordedFrom === 'sheet') return null;
  const elapsedMs = Date.parse(placement.placedAt) - Date.parse(start);
  return elapsedMs < 0 ? null : Math.floor(elapsedMs / 1000);
}
