import { assertNever, failure, type Result, success } from '../result.ts';
import type { CardId, Scenario } from '../scenario/schema.ts';
import type { Change } from './change.ts';
import type { Command, RefusalReason } from './commands.ts';
import { decideAction, decideFollowUp } from './decide-follow-up.ts';
import { decidePhase } from './decide-phase.ts';
import { decideRoom } from './decide-room.ts';
import { decideCommit, decidePlacement, decideReopen, decideTally, openBallot } from './decide-vote.ts';
import { type Session, type SessionEvent, type Setup, sessionLimits } from './schema.ts';
import { isInPlay, type SessionState } from './state.ts';
import { redoTarget, undoTarget } from './undo.ts';

type WithoutStamp<Event> = Event extends SessionEvent ? Omit<Event, 'seq' | 'at'> : never;
/** An event as a rule proposes it, before it gets its place in the log and its time. */
export type ProposedEvent = WithoutStamp<SessionEvent>;

/** What a rule answers: an event, null for "that is already so", or the reason it may not be. */
export type Proposal = Result<ProposedEvent | null, RefusalReason>;

/**
 * Turns a command into the change that the log takes, or refuses it. Pure: backend and window come to the same answer
 * from the same session, which is what lets a window show a move before it is saved.
 *
 * @param at the moment of the change, as `Date.prototype.toISOString` writes it
 * @returns the change; null where the command asks for what is already so (such a no-op keeps redo); or the reason
 */
export function decide(
  session: Session,
  state: SessionState,
  command: Command,
  at: string,
): Result<Change | null, RefusalReason> {
  if (command.type === 'undo' || command.type === 'redo') return decideStep(session, state, command);
  if (session.log.length >= sessionLimits.events) return failure('session-full');
  const proposal = propose(state, command, session.scenario);
  if (!proposal.ok || proposal.value === null) return proposal as Result<null, RefusalReason>;
  const event = { ...proposal.value, seq: session.nextSeq, at };
  return success({ kind: 'appended', event });
}

/** Takes a step back or puts it back. A command that names another step than the next one has been done already. */
function decideStep(
  session: Session,
  state: SessionState,
  command: Extract<Command, { type: 'undo' | 'redo' }>,
): Result<Change | null, RefusalReason> {
  if (state.phase === 'closed') return failure('session-closed');
  const isUndo = command.type === 'undo';
  const target = isUndo ? undoTarget(session, command.by) : redoTarget(session, command.by);
  if (command.seq !== undefined && command.seq !== target?.seq) return success(null);
  if (target === null) return failure(isUndo ? 'nothing-to-undo' : 'nothing-to-redo');
  return success({ kind: isUndo ? 'undone' : 'redone', seq: target.seq });
}

function propose(
  state: SessionState,
  command: Exclude<Command, { type: 'undo' | 'redo' }>,
  scenario: Scenario,
): Proposal {
  if (command.type === 'change-phase') return decidePhase(state, command);
  if (command.type === 'record-action') return decideAction(state, command);
  if (state.phase === 'closed') return failure('session-closed');
  switch (command.type) {
    case 'set-up':
      return decideSetup(state, command.setup);
    case 'place-cards':
      return decidePlacement(state, command);
    case 'state-certainty':
    case 'explain-placement':
      return decideRemark(state, command);
    case 'commit-vote':
      return decideCommit(state, command.group);
    case 'reopen-vote':
      return decideReopen(state, command.group);
    case 'change-presence':
      return decidePresence(state, command);
    case 'record-tally':
      return decideTally(state, command);
    case 'join-group':
    case 'add-card':
    case 'remove-added-card':
    case 'start-timer':
    case 'pause-timer':
    case 'resume-timer':
    case 'extend-timer':
    case 'stop-timer':
    case 'show-inject':
    case 'put-inject-away':
    case 'record-decision':
    case 'remove-decision':
      return decideRoom(state, command, scenario);
    case 'reveal-cards':
      return decideReveal(state, command.cards);
    case 'dispute-card':
    case 'withdraw-dispute':
      return decideDispute(state, command);
    case 'record-note':
    case 'remove-note':
      return decideNote(state, command);
    case 'remove-action':
      return decideAction(state, command);
    case 'record-reality':
    case 'rate-capability':
    case 'write-report':
    case 'plan-follow-ups':
      return decideFollowUp(state, command, scenario);
    default:
      return assertNever(command);
  }
}

function decideSetup(state: SessionState, setup: Setup): Proposal {
  if (state.phase !== 'setup') return failure('wrong-phase');
  const ids = new Set(setup.groups.map((group) => group.id));
  if (ids.size !== setup.groups.length) return failure('duplicate-group');
  return success({ type: 'session-set-up', by: 'facilitator', setup });
}

function decideRemark(
  state: SessionState,
  command: Extract<Command, { type: 'state-certainty' | 'explain-placement' }>,
): Proposal {
  const open = openBallot(state, command.group);
  if (!open.ok) return open;
  const { ballot, vote } = open.value;
  const placement = ballot.placements.get(command.card);
  if (placement === undefined) return failure('card-not-placed');
  if (command.type === 'explain-placement') {
    const known = state.boards.get(command.group)?.whys.get(command.card) ?? '';
    if (known === command.why) return success(null);
    const { group, card, why } = command;
    return success({ type: 'placement-explained', by: group, group, card, why });
  }
  if (!state.setup.options.certainty) return failure('certainty-off');
  if (placement.certainty === command.certainty) return success(null);
  const { group, card, certainty } = command;
  return success({ type: 'certainty-stated', by: group, group, vote, card, certainty });
}

function decidePresence(
  state: SessionState,
  command: Extract<Command, { type: 'change-presence' }>,
): Proposal {
  const board = state.boards.get(command.group);
  if (board === undefined) return failure('unknown-group');
  if (board.present === command.present) return success(null);
  const { group, present } = command;
  return success({ type: 'group-presence-changed', by: 'facilitator', group, present });
}

function decideReveal(state: SessionState, cards: readonly CardId[]): Proposal {
  if (state.phase !== 'reveal') return failure('wrong-phase');
  if (cards.some((card) => !state.dealt.includes(card))) return failure('unknown-card');
  const hidden = [...new Set(cards)].filter((card) => !state.revealed.has(card));
  if (hidden.length === 0) return success(null);
  return success({ type: 'cards-revealed', by: 'facilitator', cards: hidden });
}

function decideDispute(
  state: SessionState,
  command: Extract<Command, { type: 'dispute-card' | 'withdraw-dispute' }>,
): Proposal {
  const { card } = command;
  if (!state.dealt.includes(card)) return failure('unknown-card');
  // Before its reveal nobody but the facilitator knows what there is to dispute.
  if (!state.revealed.has(card)) return failure('card-not-revealed');
  const known = state.disputes.get(card);
  if (command.type === 'withdraw-dispute') {
    return known === undefined
      ? success(null)
      : success({ type: 'dispute-withdrawn', by: 'facilitator', card });
  }
  if (known === command.reason) return success(null);
  return success({ type: 'card-disputed', by: 'facilitator', card, reason: command.reason });
}

function decideNote(
  state: SessionState,
  command: Extract<Command, { type: 'record-note' | 'remove-note' }>,
): Proposal {
  const known = state.notes.find((note) => note.id === command.note);
  if (command.type === 'remove-note') {
    if (known === undefined) return failure('unknown-note');
    return success({ type: 'note-removed', by: 'facilitator', note: command.note });
  }
  const { note, card, text } = command;
  if (card !== null && !isInPlay(state, card)) return failure('unknown-card');
  if (known !== undefined && known.text === text && known.card === card) return success(null);
  return success({ type: 'note-recorded', by: 'facilitator', note, card, text });
}
