import { assertNever } from '../result.ts';
import type { CardId, InjectId } from '../scenario/schema.ts';
import { putById, without } from './immutable.ts';
import type { Decision, Group, SessionEvent } from './schema.ts';
import {
  type Ballot,
  copyForFinalVote,
  type GroupBoard,
  newBoard,
  type SessionState,
  type Timer,
} from './state.ts';

type RoomEvent = Extract<
  SessionEvent,
  {
    type:
      | 'group-joined'
      | 'card-added'
      | 'added-card-removed'
      | 'timer-started'
      | 'timer-paused'
      | 'timer-resumed'
      | 'timer-extended'
      | 'timer-stopped'
      | 'inject-shown'
      | 'inject-put-away'
      | 'decision-recorded'
      | 'decision-removed';
  }
>;

/** What the facilitator does for the whole room: who is there, cards that were missed, time, injects, decisions. */
export function applyRoomEvent(state: SessionState, event: RoomEvent): SessionState {
  switch (event.type) {
    case 'group-joined':
      return join(state, event.joined);
    case 'card-added':
      return { ...state, added: putById(state.added, event.added) };
    case 'added-card-removed':
      return removeAddedCard(state, event.added);
    case 'timer-started':
      return { ...state, timer: { totalMs: event.seconds * 1000, ranMs: 0, runningSince: event.at } };
    case 'timer-paused':
    case 'timer-resumed':
    case 'timer-extended':
      return state.timer === null ? state : { ...state, timer: changeTimer(state.timer, event) };
    case 'timer-stopped':
      return { ...state, timer: null };
    case 'inject-shown':
      return showInject(state, event.inject, event.at);
    case 'inject-put-away':
      return { ...state, injects: onScreen(state.injects, null, event.inject) };
    case 'decision-recorded':
      return recordDecision(state, event.decision, event.at);
    case 'decision-removed':
      return { ...state, decisions: state.decisions.filter((decision) => decision.id !== event.decision) };
    default:
      return assertNever(event);
  }
}

/** A late group starts where the others are: with an empty board, and in the discussion with an empty final vote. */
function join(state: SessionState, group: Group): SessionState {
  if (state.boards.has(group.id)) return state;
  const hasFinal = [...state.boards.values()].some((board) => board.final !== null);
  const board = hasFinal ? { ...newBoard, final: copyForFinalVote(newBoard.first) } : newBoard;
  const setup = { ...state.setup, groups: [...state.setup.groups, group] };
  return { ...state, setup, boards: new Map(state.boards).set(group.id, board) };
}

function removeAddedCard(state: SessionState, card: CardId): SessionState {
  const boards = new Map<Group['id'], GroupBoard>();
  for (const [group, board] of state.boards) {
    const whys = new Map([...board.whys].filter(([explained]) => explained !== card));
    const final = board.final === null ? null : withoutCard(board.final, card);
    boards.set(group, { ...board, whys, final, first: withoutCard(board.first, card) });
  }
  const reality = state.reality.has(card) ? without(state.reality, card) : state.reality;
  return { ...state, boards, reality, added: state.added.filter((added) => added.id !== card) };
}

function withoutCard(ballot: Ballot, card: CardId): Ballot {
  const keep = (lane: readonly CardId[]) => lane.filter((other) => other !== card);
  const { provider, shared, customer } = ballot.lanes;
  return {
    lanes: { provider: keep(provider), shared: keep(shared), customer: keep(customer) },
    placements: new Map([...ballot.placements].filter(([placed]) => placed !== card)),
    tallies: new Map([...ballot.tallies].filter(([counted]) => counted !== card)),
    committed: ballot.committed,
  };
}

/** A decision that is worded anew was still made when it was first recorded. */
function recordDecision(state: SessionState, decision: Decision, at: string): SessionState {
  const known = state.decisions.find((entry) => entry.id === decision.id);
  return { ...state, decisions: putById(state.decisions, { ...decision, at: known?.at ?? at }) };
}

function changeTimer(
  timer: Timer,
  event: Extract<RoomEvent, { type: 'timer-paused' | 'timer-resumed' | 'timer-extended' }>,
): Timer {
  switch (event.type) {
    case 'timer-extended':
      return { ...timer, totalMs: timer.totalMs + event.seconds * 1000 };
    case 'timer-resumed':
      return timer.runningSince === null ? { ...timer, runningSince: event.at } : timer;
    case 'timer-paused': {
      if (timer.runningSince === null) return timer;
      // A clock that was set back must not give time back.
      const ranForMs = Math.max(0, Date.parse(event.at) - Date.parse(timer.runningSince));
      return { ...timer, ranMs: timer.ranMs + ranForMs, runningSince: null };
    }
    default:
      return assertNever(event);
  }
}

function showInject(state: SessionState, inject: InjectId, at: string): SessionState {
  const known = state.injects.some((shown) => shown.inject === inject);
  const injects = known ? state.injects : [...state.injects, { inject, shownAt: at, isOnScreen: true }];
  return { ...state, injects: onScreen(injects, inject, null) };
}

/** One inject is on the screen at a time: showing one puts the others away. */
function onScreen(
  injects: SessionState['injects'],
  shown: InjectId | null,
  putAway: InjectId | null,
): SessionState['injects'] {
  return injects.map((entry) => {
    const isOnScreen = shown === null ? entry.isOnScreen && entry.inject !== putAway : entry.inject === shown;
    return isOnScreen === entry.isOnScreen ? entry : { ...entry, isOnScreen };
  });
}
