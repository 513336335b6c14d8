import type { SessionSummary } from '../contract/views.ts';
import { fold } from '../session/change.ts';
import type { Session } from '../session/schema.ts';

/** What a list shows of a session. */
export function summaryOfSession(session: Session): SessionSummary {
  const state = fold(session);
  const last = session.log.at(-1);
  return {
    id: session.id,
    title: state.setup.title,
    scenarioId: session.scenario.id,
    scenarioTitle: session.scenario.title,
    date: state.setup.date,
    createdAt: session.createdAt,
    changedAt: last?.at ?? session.createdAt,
    phase: state.phase,
    groups: state.setup.groups.length,
    rehearsal: state.setup.options.rehearsal,
  };
}
