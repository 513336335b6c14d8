import { type ContractError, contractError } from '#core/contract/errors.ts';
import { failure, type Result, success } from '#core/result.ts';
import type { SessionStorage } from '#core/services/ports.ts';
import type { Session, SessionEvent } from '#core/session/schema.ts';
import type { Imported } from './import-file.ts';

/**
 * Takes a session into the data folder. One that is here already is replaced only by a later state of itself.
 *
 * @param name what messages call the file
 */
export async function importSession(
  session: Session,
  name: string,
  sessions: SessionStorage,
): Promise<Result<Imported, ContractError>> {
  const here = await sessions.load(session.id);
  if (!here.ok && here.error.code !== 'not-found') return here;
  if (here.ok && JSON.stringify(here.value.session) === JSON.stringify(session))
    return success({ kind: 'session', id: session.id, outcome: 'unchanged', hidesBuiltIn: false });
  const reason = here.ok ? reasonToKeep(here.value.session, session) : null;
  if (reason !== null) {
    return failure(
      contractError('refused', `${name} was not imported because ${reason}. Export the one here first.`),
    );
  }
  const saved = await sessions.save(session);
  return saved.ok
    ? success({
        kind: 'session',
        id: session.id,
        outcome: here.ok ? 'replaced' : 'kept',
        hidesBuiltIn: false,
      })
    : saved;
}

/**
 * A file replaces what is here only when it goes on from it: the same scenario, the same beginning of the log, and more
 * of it. With another scenario under the same log a file could change the key of a workshop that was played.
 */
function reasonToKeep(here: Session, file: Session): string | null {
  const isSameStart =
    here.createdAt === file.createdAt && JSON.stringify(here.scenario) === JSON.stringify(file.scenario);
  if (!isSameStart) return 'the session here began in another way or has another scenario';
  const isContinued = file.revision > here.revision && startsWith(file.log, here.log);
  return isContinued ? null : 'the session here has steps that the file does not have';
}

function startsWith(log: readonly SessionEvent[], beginning: readonly SessionEvent[]): boolean {
  return JSON.stringify(log.slice(0, beginning.length)) === JSON.stringify(beginning);
}
