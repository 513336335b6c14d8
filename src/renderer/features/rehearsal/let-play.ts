import { rehearse } from '#core/rehearsal/rehearse.ts';
import type { GroupId } from '#core/session/schema.ts';
import type { SessionStore } from '../../session/session-store.ts';

/** Sends what an invented group does with its open vote, command by command as a window of that group would. */
export function letPlay(store: Pick<SessionStore, 'getState' | 'send'>, group: GroupId): void {
  const { session, state } = store.getState();
  for (const command of rehearse(session.scenario, state, group, state.setup.seed)) {
    // The rules have the last word: what they refuse is left out, and the rest goes on.
    store.send(command);
  }
}
