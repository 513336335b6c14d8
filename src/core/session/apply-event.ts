import { assertNever } from '../result.ts';
import type { CardId, Lane, Phase, Scenario } from '../scenario/schema.ts';
import type { GroupId, SessionEvent, Setup, Vote } from './schema.ts';
import { shuffle } from './shuffle.ts';
import {
  type Ballot,
  controlsInPlay,
  emptyBallot,
  type GroupBoard,
  lanesInPlay,
  type Placement,
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
    default:
      return assertNever(event);
  }
}

function setUp(state: SessionState | null, setup: Setup, at: string, scenario: Scenario): SessionState {
  const inPlay = controlsInPlay(scenario, setup.options).map((control) => control.id);
  const lanes = lanesInPlay(scenario, setup.options);
  const boards = new Map<GroupId, GroupBoard>();
  for (const group of setup.groups) {
    const known = state?.boards.get(group.id);
    boards.set(
      group.id,
      known === undefined
        ? newBoard
        : keepWhatIsPlayed(known, new Set(inPlay), lanes, setup.options.secondVote),
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
  };
}

const newBoard: GroupBoard = { first: emptyBallot, final: null, whys: new Map(), present: true };

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
  return { ...state, phase, boards, phaseStartedAt };
}

/** The final vote starts from the first one, so that a group changes only what the discussion changed; certainty is asked anew. */
function openFinalBallots(boards: ReadonlyMap<GroupId, GroupBoard>): ReadonlyMap<GroupId, GroupBoard> {
  const opened = new Map<GroupId, GroupBoard>();
  for (const [group, board] of boards) {
    opened.set(group, board.final === null ? { ...board, final: copyForFinalVote(board.first) } : board);
  }
  return opened;
}

function copyForFinalVote(first: Ballot): Ballot {
  const placements = new Map<CardId, Placement>();
  for (const [card, placement] of first.placements) placements.set(card, { ...placement, certainty: null });
  return { lanes: first.lanes, placements, committed: false };
}

function placeCards(state: SessionState, event: EventOf<'cards-placed'>): SessionState {
  return changeBallot(state, event.group, event.vote, (ballot) => {
    const moved = new Set<CardId>(event.cards);
    const lanes: Record<Lane, readonly CardId[]> = {
      provider: takeOut(ballot.lanes.provider, moved),
      shared: takeOut(ballot.lanes.shared, moved),
      customer: takeOut(ballot.lanes.customer, moved),
    };
    const placements = new Map(ballot.placements);
    if (event.lane === null) {
      for (const card of moved) placements.delete(card);
    } else {
      const lane = event.lane;
      const rest = lanes[lane];
      lanes[lane] = [...rest.slice(0, event.index), ...moved, ...rest.slice(event.index)];
      for (const card of moved) {
        const before = ballot.placements.get(card);
        // A card moved within its lane was not placed again: its time and certainty stand.
        if (before?.lane === lane) continue;
        placements.set(card, { lane, certainty: before?.certainty ?? null, placedAt: event.at });
      }
    }
    return { ...ballot, lanes, placements };
  });
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

/** Replaces the item with the same id in its place, or adds it at the end. */
function putById<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
  const known = items.some((other) => other.id === item.id);
  return known ? items.map((other) => (other.id === item.id ? item : other)) : [...items, item];
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

function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
