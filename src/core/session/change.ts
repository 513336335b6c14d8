import type { z } from 'zod';
import { assertNever } from '../result.ts';
import type { Scenario } from '../scenario/schema.ts';
import { applyEvent } from './apply-event.ts';
import type { changeSchema } from './change-schema.ts';
import type { Session, SessionEvent } from './schema.ts';
import type { SessionState } from './state.ts';

/** What one acknowledged command did to the log. */
export type Change = z.infer<typeof changeSchema>;

/** The session after a change; its revision is one higher. */
export function evolve(session: Session, change: Change): Session {
  const revision = session.revision + 1;
  switch (change.kind) {
    case 'appended':
      return {
        ...session,
        revision,
        nextSeq: Math.max(session.nextSeq, change.event.seq + 1),
        log: [...session.log, change.event],
        undone: session.undone.filter((event) => !forgetsRedo(change.event, event)),
      };
    case 'undone': {
      const taken = session.log.find((event) => event.seq === change.seq);
      if (taken === undefined) return { ...session, revision };
      const log = session.log.filter((event) => event !== taken);
      return { ...session, revision, log, undone: [...session.undone, taken] };
    }
    case 'redone': {
      const returned = session.undone.find((event) => event.seq === change.seq);
      if (returned === undefined) return { ...session, revision };
      const undone = session.undone.filter((event) => event !== returned);
      const log = [...session.log, returned].sort((left, right) => left.seq - right.seq);
      return { ...session, revision, log, undone };
    }
    default:
      return assertNever(change);
  }
}

/** A new step by the same hand makes its redo meaningless; a phase change does so for every hand. */
function forgetsRedo(appended: SessionEvent, undone: SessionEvent): boolean {
  return appended.type === 'phase-changed' || appended.by === undone.by;
}

/** The state that a whole log adds up to. The only source of truth about a workshop besides its scenario. */
export function fold(session: Pick<Session, 'log' | 'scenario'>): SessionState {
  return foldEvents(session.log, session.scenario);
}

function foldEvents(log: readonly SessionEvent[], scenario: Scenario): SessionState {
  let state: SessionState | null = null;
  for (const event of log) state = applyEvent(state, event, scenario);
  if (state === null) throw new Error('A session log must begin with session-set-up');
  return state;
}

/** The state after a change, without folding the whole log again where the change only adds to its end. */
export function foldChange(
  state: SessionState,
  before: Session,
  after: Session,
  change: Change,
): SessionState {
  if (change.kind === 'appended') return applyEvent(state, change.event, before.scenario);
  return fold(after);
}
