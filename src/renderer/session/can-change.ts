import type { SessionView } from './session-store.ts';

/** Nothing can be changed in a session that is open for reading only, or closed. */
export function canChange(view: SessionView): boolean {
  return !view.readOnly && view.state.phase !== 'closed';
}
