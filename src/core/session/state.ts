import {
  type CardId,
  type Control,
  type Lane,
  lanesOf,
  type Phase,
  type Scenario,
} from '../scenario/schema.ts';
import type { Action, Certainty, Group, GroupId, NoteId, SessionOptions, Setup, Vote } from './schema.ts';

/** Where a group put a card, and what it said about it. */
export interface Placement {
  readonly lane: Lane;
  readonly certainty: Certainty | null;
  readonly placedAt: string;
}

/** One vote of one group. A card that is in no lane lies in the deck. */
export interface Ballot {
  readonly lanes: Readonly<Record<Lane, readonly CardId[]>>;
  readonly placements: ReadonlyMap<CardId, Placement>;
  readonly committed: boolean;
}

/** All that one group did. The final ballot exists from the moment the discussion starts. */
export interface GroupBoard {
  readonly first: Ballot;
  readonly final: Ballot | null;
  readonly whys: ReadonlyMap<CardId, string>;
  readonly present: boolean;
}

export interface Note {
  readonly id: NoteId;
  readonly card: CardId | null;
  readonly text: string;
  readonly at: string;
}

/**
 * What the log says about the workshop, folded. It holds no key: expected lanes and reasons stay in the scenario.
 * Parts that an event does not touch keep their identity, so a screen can compare by reference.
 */
export interface SessionState {
  readonly phase: Phase;
  /** When each phase was entered for the first time. */
  readonly phaseStartedAt: ReadonlyMap<Phase, string>;
  readonly setup: Setup;
  /** Lanes in play, by rising customer duty. */
  readonly lanes: readonly Lane[];
  /** Cards in play in the order they are dealt. */
  readonly dealt: readonly CardId[];
  readonly boards: ReadonlyMap<GroupId, GroupBoard>;
  readonly revealed: ReadonlySet<CardId>;
  /** Disputed cards with the reason the room gave. */
  readonly disputes: ReadonlyMap<CardId, string>;
  readonly notes: readonly Note[];
  readonly actions: readonly Action[];
}

export const emptyBallot: Ballot = {
  lanes: { provider: [], shared: [], customer: [] },
  placements: new Map(),
  committed: false,
};

/** The controls that are played under these options: with the shared lane off, those keyed shared stay out. */
export function controlsInPlay(scenario: Scenario, options: SessionOptions): readonly Control[] {
  return options.sharedLane
    ? scenario.controls
    : scenario.controls.filter((control) => control.expected !== 'shared');
}

/** The lanes groups can use, by rising customer duty. */
export function lanesInPlay(scenario: Scenario, options: SessionOptions): readonly Lane[] {
  return lanesOf(scenario).filter((lane) => lane !== 'shared' || options.sharedLane);
}

/** The vote that placements count for in a phase, or null where no vote is open. */
export function voteInPhase(phase: Phase): Vote | null {
  if (phase === 'sort') return 'first';
  if (phase === 'discuss') return 'final';
  return null;
}

/** A group's ballot for a vote; null for a final vote that has not begun. */
export function ballotOf(state: SessionState, group: GroupId, vote: Vote): Ballot | null {
  const board = state.boards.get(group);
  if (board === undefined) return null;
  return vote === 'first' ? board.first : board.final;
}

/** The ballot that counts last: the final one where there is one, else the first. */
export function latestBallot(board: GroupBoard): Ballot {
  return board.final ?? board.first;
}

/** Cards a ballot has not placed, in the order they were dealt. */
export function deckOf(state: SessionState, ballot: Ballot): readonly CardId[] {
  return state.dealt.filter((card) => !ballot.placements.has(card));
}

export function presentGroups(state: SessionState): readonly Group[] {
  return state.setup.groups.filter((group) => state.boards.get(group.id)?.present === true);
}

/** Present groups whose vote is still open; while there is one, nothing may be revealed. */
export function groupsStillVoting(state: SessionState, vote: Vote): readonly Group[] {
  return presentGroups(state).filter((group) => ballotOf(state, group.id, vote)?.committed !== true);
}
