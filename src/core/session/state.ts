import {
  type CardId,
  type Control,
  type InjectId,
  type Lane,
  lanesByDuty,
  lanesOf,
  type Phase,
  type Scenario,
} from '../scenario/schema.ts';
import type {
  Action,
  AddedCard,
  CapabilityRating,
  Certainty,
  Decision,
  Group,
  GroupId,
  NoteId,
  Reality,
  ReportTexts,
  SessionOptions,
  Setup,
  Tally,
  Vote,
} from './schema.ts';

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
  /** Hands counted per card; a card that was moved by hand afterwards has none. */
  readonly tallies: ReadonlyMap<CardId, Tally>;
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
  /** Cards added in the room: they can be placed, but have no key and no score. */
  readonly added: readonly AddedCard[];
  /** null when none is set; it ends with its phase. */
  readonly timer: Timer | null;
  /** Injects in the order in which they were first shown. */
  readonly injects: readonly ShownInject[];
  readonly decisions: readonly RecordedDecision[];
  /** Who does what today, for the cards that were asked about. */
  readonly reality: ReadonlyMap<CardId, Reality>;
  /** Ratings that a person set, by category of controls. */
  readonly ratings: ReadonlyMap<string, CapabilityRating>;
  readonly report: ReportTexts;
  /** After how many days the room wants to come back, rising. */
  readonly followUpDays: readonly number[];
}

/** A countdown. Its end changes nothing in the workshop. */
export interface Timer {
  readonly totalMs: number;
  /** How long it ran before the last start. */
  readonly ranMs: number;
  /** Since when it runs, or null while it is paused. */
  readonly runningSince: string | null;
}

export interface ShownInject {
  readonly inject: InjectId;
  readonly shownAt: string;
  readonly isOnScreen: boolean;
}

export interface RecordedDecision extends Decision {
  readonly at: string;
}

export const noReportTexts: ReportTexts = { summary: null, note: '', marking: '' };

export const emptyBallot: Ballot = {
  lanes: { provider: [], shared: [], customer: [] },
  placements: new Map(),
  tallies: new Map(),
  committed: false,
};

export const newBoard: GroupBoard = { first: emptyBallot, final: null, whys: new Map(), present: true };

/** The final vote starts from the first one, so that a group changes only what the discussion changed; certainty is asked anew. */
export function copyForFinalVote(first: Ballot): Ballot {
  const placements = new Map<CardId, Placement>();
  for (const [card, placement] of first.placements) placements.set(card, { ...placement, certainty: null });
  return { lanes: first.lanes, placements, tallies: new Map(), committed: false };
}

/** The lane with the most hands, or null where two lanes have as many. */
export function laneOfTally(tally: Tally): Lane | null {
  const most = Math.max(tally.provider, tally.shared, tally.customer);
  const lanes = lanesByDuty.filter((lane) => tally[lane] === most);
  const [lane] = lanes;
  return lanes.length === 1 && lane !== undefined ? lane : null;
}

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

/** Every card that a group can place: those that were dealt, then those added in the room. */
export function cardsInPlay(state: Pick<SessionState, 'dealt' | 'added'>): readonly CardId[] {
  return state.added.length === 0 ? state.dealt : [...state.dealt, ...state.added.map((card) => card.id)];
}

export function isInPlay(state: Pick<SessionState, 'dealt' | 'added'>, card: CardId): boolean {
  return state.dealt.includes(card) || state.added.some((added) => added.id === card);
}

/** Cards a ballot has not placed, in the order they were dealt. */
export function deckOf(state: SessionState, ballot: Ballot): readonly CardId[] {
  return cardsInPlay(state).filter((card) => !ballot.placements.has(card));
}

/** Milliseconds a timer has left; below zero once its time is over. */
export function timeLeftMs(timer: Timer, now: string): number {
  const runsForMs =
    timer.runningSince === null ? 0 : Math.max(0, Date.parse(now) - Date.parse(timer.runningSince));
  return timer.totalMs - timer.ranMs - runsForMs;
}

export function presentGroups(state: SessionState): readonly Group[] {
  return state.setup.groups.filter((group) => state.boards.get(group.id)?.present === true);
}

/** Present groups whose vote is still open; while there is one, nothing may be revealed. */
export function groupsStillVoting(state: SessionState, vote: Vote): readonly Group[] {
  return presentGroups(state).filter((group) => ballotOf(state, group.id, vote)?.committed !== true);
}
