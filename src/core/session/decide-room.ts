import { assertNever, failure, success } from '../result.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Command } from './commands.ts';
import type { Proposal } from './decide.ts';
import { sessionLimits } from './schema.ts';
import type { SessionState } from './state.ts';

export type RoomCommand = Extract<
  Command,
  {
    type:
      | 'join-group'
      | 'add-card'
      | 'remove-added-card'
      | 'start-timer'
      | 'pause-timer'
      | 'resume-timer'
      | 'extend-timer'
      | 'stop-timer'
      | 'show-inject'
      | 'put-inject-away'
      | 'record-decision'
      | 'remove-decision';
  }
>;

/** What the facilitator may do for the whole room. */
export function decideRoom(state: SessionState, command: RoomCommand, scenario: Scenario): Proposal {
  switch (command.type) {
    case 'join-group':
      return decideJoin(state, command);
    case 'add-card':
    case 'remove-added-card':
      return decideAddedCard(state, command, scenario);
    case 'start-timer':
    case 'pause-timer':
    case 'resume-timer':
    case 'extend-timer':
    case 'stop-timer':
      return decideTimer(state, command);
    case 'show-inject':
    case 'put-inject-away':
      return decideInject(state, command, scenario);
    case 'record-decision':
    case 'remove-decision':
      return decideDecision(state, command, scenario);
    default:
      return assertNever(command);
  }
}

/** A late group is taken in while a vote is open; afterwards it would have nothing to compare. */
function decideJoin(state: SessionState, { joined }: Extract<RoomCommand, { type: 'join-group' }>): Proposal {
  if (state.phase !== 'sort' && state.phase !== 'discuss') return failure('wrong-phase');
  if (state.boards.has(joined.id)) return failure('duplicate-group');
  if (state.setup.groups.length >= sessionLimits.groups) return failure('too-many-groups');
  return success({ type: 'group-joined', by: 'facilitator', joined });
}

function decideAddedCard(
  state: SessionState,
  command: Extract<RoomCommand, { type: 'add-card' | 'remove-added-card' }>,
  scenario: Scenario,
): Proposal {
  if (command.type === 'remove-added-card') {
    const isKnown = state.added.some((card) => card.id === command.added);
    return isKnown
      ? success({ type: 'added-card-removed', by: 'facilitator', added: command.added })
      : failure('unknown-card');
  }
  const { added } = command;
  const known = state.added.find((card) => card.id === added.id);
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(added)) return success(null);
  if (scenario.controls.some((control) => control.id === added.id)) return failure('duplicate-card');
  if (known === undefined && state.added.length >= sessionLimits.addedCards) return failure('too-many-cards');
  return success({ type: 'card-added', by: 'facilitator', added });
}

function decideTimer(
  state: SessionState,
  command: Extract<
    RoomCommand,
    { type: 'start-timer' | 'pause-timer' | 'resume-timer' | 'extend-timer' | 'stop-timer' }
  >,
): Proposal {
  if (command.type === 'start-timer') {
    return success({ type: 'timer-started', by: 'facilitator', seconds: command.seconds });
  }
  const { timer } = state;
  if (command.type === 'stop-timer') {
    return success(timer === null ? null : { type: 'timer-stopped', by: 'facilitator' });
  }
  if (timer === null) return failure('no-timer');
  switch (command.type) {
    case 'pause-timer':
      return success(timer.runningSince === null ? null : { type: 'timer-paused', by: 'facilitator' });
    case 'resume-timer':
      return success(timer.runningSince === null ? { type: 'timer-resumed', by: 'facilitator' } : null);
    case 'extend-timer': {
      const isTooLong = timer.totalMs / 1000 + command.seconds > sessionLimits.timerSeconds;
      return isTooLong
        ? failure('timer-too-long')
        : success({ type: 'timer-extended', by: 'facilitator', seconds: command.seconds });
    }
    default:
      return assertNever(command);
  }
}

function decideInject(
  state: SessionState,
  command: Extract<RoomCommand, { type: 'show-inject' | 'put-inject-away' }>,
  scenario: Scenario,
): Proposal {
  const { inject } = command;
  if (!(scenario.injects ?? []).some((candidate) => candidate.id === inject))
    return failure('unknown-inject');
  const isOnScreen = state.injects.some((shown) => shown.inject === inject && shown.isOnScreen);
  if (command.type === 'put-inject-away') {
    return success(isOnScreen ? { type: 'inject-put-away', by: 'facilitator', inject } : null);
  }
  if (state.phase === 'setup') return failure('wrong-phase');
  return success(isOnScreen ? null : { type: 'inject-shown', by: 'facilitator', inject });
}

function decideDecision(
  state: SessionState,
  command: Extract<RoomCommand, { type: 'record-decision' | 'remove-decision' }>,
  scenario: Scenario,
): Proposal {
  if (command.type === 'remove-decision') {
    const isKnown = state.decisions.some((decision) => decision.id === command.decision);
    return isKnown
      ? success({ type: 'decision-removed', by: 'facilitator', decision: command.decision })
      : failure('unknown-decision');
  }
  const { decision } = command;
  const isKnownInject = (scenario.injects ?? []).some((inject) => inject.id === decision.inject);
  if (decision.inject !== null && !isKnownInject) return failure('unknown-inject');
  return success({ type: 'decision-recorded', by: 'facilitator', decision });
}
