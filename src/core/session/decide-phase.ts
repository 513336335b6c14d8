import { failure, type Result, success } from '../result.ts';
import type { Phase } from '../scenario/schema.ts';
import type { CommandOf, RefusalReason } from './commands.ts';
import type { Proposal } from './decide.ts';
import { groupsStillVoting, presentGroups, type SessionState, voteInPhase } from './state.ts';

/**
 * Changes the phase one step forward or one step back. The sender says from which phase, so that two presses of
 * "next" do one step.
 */
export function decidePhase(state: SessionState, command: CommandOf<'change-phase'>): Proposal {
  const { from, to } = command;
  if (from !== state.phase) return to === state.phase ? success(null) : failure('wrong-phase');
  if (to !== nextPhase(state) && to !== previousPhase(state)) return failure('phase-not-next');
  if (to === nextPhase(state)) {
    const ready = readyToLeave(state);
    if (!ready.ok) return ready;
  }
  return success({ type: 'phase-changed', by: 'facilitator', from, to });
}

/** The phases of this session in order: the discussion is left out where there is no second vote. */
export function phasesOf(state: Pick<SessionState, 'setup'>): readonly Phase[] {
  return state.setup.options.secondVote
    ? ['setup', 'sort', 'discuss', 'reveal', 'debrief', 'closed']
    : ['setup', 'sort', 'reveal', 'debrief', 'closed'];
}

export function nextPhase(state: SessionState): Phase | null {
  const order = phasesOf(state);
  return order[order.indexOf(state.phase) + 1] ?? null;
}

export function previousPhase(state: SessionState): Phase | null {
  const order = phasesOf(state);
  return order[order.indexOf(state.phase) - 1] ?? null;
}

/** Whether the phase may end: every present group has committed, or every card is turned over. */
export function readyToLeave(state: SessionState): Result<null, RefusalReason> {
  const vote = voteInPhase(state.phase);
  if (vote !== null) {
    if (presentGroups(state).length === 0) return failure('no-group-present');
    if (groupsStillVoting(state, vote).length > 0) return failure('vote-open');
  }
  if (state.phase === 'reveal' && state.dealt.some((card) => !state.revealed.has(card))) {
    return failure('cards-hidden');
  }
  return success(null);
}
