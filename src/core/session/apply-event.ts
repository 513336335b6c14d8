import { assertNever } from '../result.ts';
import type { CardId, Lane, Phase, Scenario } from '../scenario/schema.ts';
import { applyRoomEvent } from './apply-room-event.ts';
import { putById, withEntry, without } from './immutable.ts';
import type { GroupId, SessionEvent, Setup, Vote } from './schema.ts';
import { shuffle } from './shuffle.ts';
import {
  type Ballot,
  controlsInPlay,
  copyForFinalVote,
  type GroupBoard,
  laneOfTally,
  lanesInPlay,
  newBoard,
  noReportTexts,
  type SessionState,
} from './state.ts';

type EventOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/**
 * The state after one more event. Pure and total: an event that no longer fits (its group or card is gone) changes
 * nothing, because a log that was validated once must fold for ever. Refusing is the job of `decide`.
 *
 * @param state the state so far, or null before the first event, which must set the session up
 */
export function applyEvent(
  state: SessionState | null,
  event: SessionEvent,
  scenario: Scenario,
): SessionState {
  if (event.type === 'session-set-up') return setUp(state, event.setup, event.at, scenario);
  if (state === null) throw new Error('A session log must begin with session-set-up');
  switch (event.type) {
    case 'phase-changed':
      return enterPhase(state, event.to, event.at);
    case 'cards-placed':
      return placeCards(state, event);
    case 'certainty-stated':
      return changeBallot(state, event.group, event.vote, (ballot) => stateCertainty(ballot, event));
    case 'placement-explained':
      return changeBoard(state, event.group, (board) => ({
        ...board,
        whys:
          event.why === '' ? without(board.whys, event.card) : withEntry(board.whys, event.card, event.why),
      }));
    case 'vote-committed':
      return changeBallot(state, event.group, event.vote, (ballot) => ({ ...ballot, committed: true }));
    case 'vote-reopened':
      return changeBallot(state, event.group, event.vote, (ballot) => ({ ...ballot, committed: false }));
    case 'group-presence-changed':
      return changeBoard(state, event.group, (board) => ({ ...board, present: event.present }));
    case 'tally-recorded':
      return changeBallot(state, event.group, event.vote, (ballot) => recordTally(ballot, event));
    case 'group-joined':
    case 'card-added':
    case 'added-card-removed':
    case 'timer-started':
    case 'timer-paused':
    case 'timer-resumed':
    case 'timer-extended':
    case 'timer-stopped':
    case 'inject-shown':
    case 'inject-put-away':
    case 'decision-recorded':
    case 'decision-removed':
      return applyRoomEvent(state, event);
    case 'cards-revealed':
      return { ...state, revealed: new Set([...state.revealed, ...event.cards]) };
    case 'card-disputed':
      return { ...state, disputes: withEntry(state.disputes, event.card, event.reason) };
    case 'dispute-withdrawn':
      return { ...state, disputes: without(state.disputes, event.card) };
    case 'note-recorded':
      return recordNote(state, event);
    case 'note-removed':
      return { ...state, notes: state.notes.filter((note) => note.id !== event.note) };
    case 'action-recorded':
      return recordAction(state, event);
    case 'action-removed':
      return { ...state, actions: state.actions.filter((action) => action.id !== event.action) };
    case 'reality-recorded':
      return {
        ...state,
        reality:
          event.reality === null
            ? without(state.reality, event.card)
            : withEntry(state.reality, event.card, event.reality),
      };
    case 'capability-rated':
      return {
        ...state,
        ratings:
          event.rating === null
            ? without(state.ratings, event.capability)
            : withEntry(state.ratings, event.capability, event.rating),
      };
    case 'report-written':
      return { ...state, report: event.report };
    case 'follow-ups-planned':
      return { ...state, followUpDays: event.days };
    default:
      return assertNever(event);
  }
}

function setUp(state: SessionState | null, setup: Setup, at: string, scenario: Scenario): SessionState {
  const inPlay = controlsInPlay(scenario, setup.options).map((control) => control.id);
  const lanes = lanesInPlay(scenario, setup.options);
  const added = state?.added.map((card) => card.id) ?? [];
  const boards = new Map<GroupId, GroupBoard>();
  for (const group of setup.groups) {
    const known = state?.boards.get(group.id);
    boards.set(
      group.id,
      known === undefined
        ? newBoard
        : keepWhatIsPlayed(known, new Set([...inPlay, ...added]), lanes, setup.options.secondVote),
    );
  }
  return {
    phase: state?.phase ?? 'setup',
    phaseStartedAt: state?.phaseStartedAt ?? new Map([['setup', at] as const]),
    setup,
    lanes,
    dealt: shuffle(inPlay, setup.seed),
    boards,
    revealed: state?.revealed ?? new Set(),
    disputes: state?.disputes ?? new Map(),
    notes: state?.notes ?? [],
    actions: state?.actions ?? [],
    added: state?.added ?? [],
    timer: state?.timer ?? null,
    injects: state?.injects ?? [],
    decisions: state?.decisions ?? [],
    reality: state?.reality ?? new Map(),
    ratings: state?.ratings ?? new Map(),
    report: state?.report ?? noReportTexts,
    followUpDays: state?.followUpDays ?? [],
  };
}

/** Cards that a changed setup no longer plays, or whose lane it switched off, leave the ballots; without a second vote there is no final one. */
function keepWhatIsPlayed(
  board: GroupBoard,
  cards: ReadonlySet<CardId>,
  lanes: readonly Lane[],
  hasSecondVote: boolean,
): GroupBoard {
  const keep = (ballot: Ballot): Ballot => {
    const isPlayed = (card: CardId, lane: Lane) => cards.has(card) && lanes.includes(lane);
    return {
      lanes: {
        provider: ballot.lanes.provider.filter((card) => isPlayed(card, 'provider')),
        shared: ballot.lanes.shared.filter((card) => isPlayed(card, 'shared')),
        customer: ballot.lanes.customer.filter((card) => isPlayed(card, 'customer')),
      },
      placements: new Map([...ballot.placements].filter(([card, { lane }]) => isPlayed(card, lane))),
      tallies: new Map([...ballot.tallies].filter(([card]) => cards.has(card))),
      committed: ballot.committed,
    };
  };
  const final = board.final === null || !hasSecondVote ? null : keep(board.final);
  return { ...board, first: keep(board.first), final };
}

function enterPhase(state: SessionState, phase: Phase, at: string): SessionState {
  const boards = phase === 'discuss' ? openFinalBallots(state.boards) : state.boards;
  const phaseStartedAt = state.phaseStartedAt.has(phase)
    ? state.phaseStartedAt
    : withEntry(state.phaseStartedAt, phase, at);
  return { ...state, phase, boards, phaseStartedAt, timer: null };
}

function openFinalBallots(boards: ReadonlyMap<GroupId, GroupBoard>): ReadonlyMap<GroupId, GroupBoard> {
  const opened = new Map<GroupId, GroupBoard>();
  for (const [group, board] of boards) {
    opened.set(group, board.final === null ? { ...board, final: copyForFinalVote(board.first) } : board);
  }
  return opened;
}

function placeCards(state: SessionState, event: EventOf<'cards-placed'>): SessionState {
  return changeBallot(state, event.group, event.vote, (ballot) => moveCards(ballot, event));
}

/** A card moved by hand lies where it was put, whatever was counted before. */
function moveCards(ballot: Ballot, event: EventOf<'cards-placed'>): Ballot {
  const moved = new Set<CardId>(event.cards);
  const tallies = event.cards.some((card) => ballot.tallies.has(card))
    ? new Map([...ballot.tallies].filter(([card]) => !moved.has(card)))
    : ballot.tallies;
  return { ...putCards(ballot, moved, event), tallies };
}

/** Where most hands went; at a tie the card stays in the deck. */
function recordTally(ballot: Ballot, event: EventOf<'tally-recorded'>): Ballot {
  const { card, tally, at } = event;
  const lane = tally === null ? null : laneOfTally(tally);
  const lies = ballot.placements.get(card)?.lane ?? null;
  const placed =
    lies === lane
      ? ballot
      : putCards(ballot, new Set([card]), { lane, index: lane === null ? 0 : ballot.lanes[lane].length, at });
  const tallies = tally === null ? without(ballot.tallies, card) : withEntry(ballot.tallies, card, tally);
  return { ...placed, tallies };
}

function putCards(
  ballot: Ballot,
  moved: ReadonlySet<CardId>,
  { lane, index, at }: { readonly lane: Lane | null; readonly index: number; readonly at: string },
): Ballot {
  const lanes: Record<Lane, readonly CardId[]> = {
    provider: takeOut(ballot.lanes.provider, moved),
    shared: takeOut(ballot.lanes.shared, moved),
    customer: takeOut(ballot.lanes.customer, moved),
  };
  const placements = new Map(ballot.placements);
  if (lane === null) {
    for (const card of moved) placements.delete(card);
    return { ...ballot, lanes, placements };
  }
  const rest = lanes[lane];
  lanes[lane] = [...rest.slice(0, index), ...moved, ...rest.slice(index)];
  for (const card of moved) {
    const before = ballot.placements.get(card);
    // A card moved within its lane was not placed again: its time and certainty stand.
    if (before?.lane === lane) continue;
    placements.set(card, { lane, certainty: before?.certainty ?? null, placedAt: at });
  }
  return { ...ballot, lanes, placements };
}

function takeOut(lane: readonly CardId[], moved: ReadonlySet<CardId>): readonly CardId[] {
  return lane.some((card) => moved.has(card)) ? lane.filter((card) => !moved.has(card)) : lane;
}

function stateCertainty(ballot: Ballot, event: EventOf<'certainty-stated'>): Ballot {
  const placement = ballot.placements.get(event.card);
  if (placement === undefined) return ballot;
  const placements = withEntry(ballot.placements, event.card, { ...placement, certainty: event.certainty });
  return { ...ballot, placements };
}

function recordNote(state: SessionState, event: EventOf<'note-recorded'>): SessionState {
  const note = { id: event.note, card: event.card, text: event.text, at: event.at };
  return { ...state, notes: putById(state.notes, note) };
}

function recordAction(state: SessionState, event: EventOf<'action-recorded'>): SessionState {
  return { ...state, actions: putById(state.actions, event.action) };
}

function changeBoard(
  state: SessionState,
  group: GroupId,
  change: (board: GroupBoard) => GroupBoard,
): SessionState {
  const board = state.boards.get(group);
  return board === undefined ? state : { ...state, boards: withEntry(state.boards, group, change(board)) };
}

function changeBallot(
  state: SessionState,
  group: GroupId,
  vote: Vote,
  change: (ballot: Ballot) => Ballot,
): SessionState {
  return changeBoard(state, group, (board) => {
    if (vote === 'first') return { ...board, first: change(board.first) };
    return board.final === null ? board : { ...board, final: change(board.final) };
  });
}
