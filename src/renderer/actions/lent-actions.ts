import type { StoreApi } from 'zustand/vanilla';
import type { SessionView } from '../session/session-store.ts';
import type { Action } from './action.ts';

/** What the parts on screen lend at this moment, by the id of the action. */
export type LentRuns = ReadonlyMap<Action['id'], () => void>;

/** The table of the window, and what is lent to it. */
export interface Actions {
  readonly table: readonly Action[];
  readonly runs: StoreApi<{ readonly byId: LentRuns }>;
}

/** Whether an action can be started now: it is lent, and the session has nothing against it. */
export function canStart(action: Action, view: SessionView, runs: LentRuns): boolean {
  return (
    runs.has(action.id) &&
    action.phases.includes(view.state.phase) &&
    (action.isAvailable === null || action.isAvailable(view))
  );
}
