import { assertNever, failure, success } from '../result.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { CommandOf } from './commands.ts';
import type { Proposal } from './decide.ts';
import type { Action, Reality } from './schema.ts';
import { isInPlay, type SessionState } from './state.ts';

/** What becomes of the workshop after it: who does what today, the report, and when the room meets again. */
export function decideFollowUp(
  state: SessionState,
  command: CommandOf<'record-reality' | 'rate-capability' | 'write-report' | 'plan-follow-ups'>,
  scenario: Scenario,
): Proposal {
  switch (command.type) {
    case 'record-reality':
      return decideReality(state, command);
    case 'rate-capability': {
      const { capability, rating } = command;
      if (!scenario.controls.some((control) => control.category === capability))
        return failure('unknown-capability');
      if ((state.ratings.get(capability) ?? null) === rating) return success(null);
      return success({ type: 'capability-rated', by: 'facilitator', capability, rating });
    }
    case 'write-report': {
      const { report } = command;
      if (isSame(state.report, report)) return success(null);
      return success({ type: 'report-written', by: 'facilitator', report });
    }
    case 'plan-follow-ups': {
      const { days } = command;
      if (isSame(state.followUpDays, days)) return success(null);
      return success({ type: 'follow-ups-planned', by: 'facilitator', days });
    }
    default:
      return assertNever(command);
  }
}

/** The second pass comes after the answer: before it, "who does this today" would steer the vote. */
function decideReality(state: SessionState, { card, reality }: CommandOf<'record-reality'>): Proposal {
  if (!isInPlay(state, card)) return failure('unknown-card');
  if (state.dealt.includes(card) && !state.revealed.has(card)) return failure('card-not-revealed');
  const said = reality === null || saysNothing(reality) ? null : reality;
  const known = state.reality.get(card) ?? null;
  if (isSame(known, said)) return success(null);
  return success({ type: 'reality-recorded', by: 'facilitator', card, reality: said });
}

function saysNothing({ doneBy, evidence, agreed }: Reality): boolean {
  return doneBy === null && evidence === null && agreed === null;
}

/**
 * Actions outlive the workshop: in a closed session what is to be done stays as it was agreed, but who does it, until
 * when and how far it is can still be kept up to date.
 */
export function decideAction(
  state: SessionState,
  command: CommandOf<'record-action' | 'remove-action'>,
): Proposal {
  if (command.type === 'remove-action') {
    const isKnown = state.actions.some((action) => action.id === command.action);
    if (!isKnown) return failure('unknown-action');
    return success({ type: 'action-removed', by: 'facilitator', action: command.action });
  }
  const { action } = command;
  const known = state.actions.find((candidate) => candidate.id === action.id);
  if (known !== undefined && isSame(known, action)) return success(null);
  if (state.phase === 'closed' && (known === undefined || !isSameTask(known, action)))
    return failure('session-closed');
  if (action.card !== null && !isInPlay(state, action.card)) return failure('unknown-card');
  return success({ type: 'action-recorded', by: 'facilitator', action });
}

function isSameTask(known: Action, action: Action): boolean {
  return (
    known.card === action.card &&
    known.issue === action.issue &&
    known.correctiveAction === action.correctiveAction &&
    known.verification === action.verification
  );
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
