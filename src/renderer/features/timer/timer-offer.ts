import type { Scenario } from '#core/scenario/schema.ts';
import { agendaOf, plannedFor } from '#core/session/elapsed.ts';
import type { Session } from '#core/session/schema.ts';
import type { SessionState } from '#core/session/state.ts';

/** The event that began the present phase: one offer per visit of a phase. 0 in a setup that was never left. */
export function visitOf(log: Session['log']): number {
  return log.findLast((event) => event.type === 'phase-changed')?.seq ?? 0;
}

/** The seconds the plan gives the present phase; null without a plan, or when a timer was started in it already. */
export function offeredSeconds(
  scenario: Pick<Scenario, 'agenda'>,
  log: Session['log'],
  state: Pick<SessionState, 'phase' | 'setup'>,
): number | null {
  const minutes = plannedFor(agendaOf(scenario, state.setup), state.phase);
  const lastStart = log.findLast((event) => event.type === 'timer-started')?.seq ?? 0;
  return minutes === null || lastStart > visitOf(log) ? null : Math.round(minutes * 60);
}
