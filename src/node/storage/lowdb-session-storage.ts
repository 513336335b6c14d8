import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import type { Notice } from '#core/contract/views.ts';
import { failure, type Result, success } from '#core/result.ts';
import type { Clock, LoadedSession, SessionStorage } from '#core/services/ports.ts';
import type { Session, SessionId } from '#core/session/schema.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { errorCode, type FileSystem, nodeFileSystem } from './file-system.ts';
import { moveToQuarantine } from './quarantine.ts';
import { saveProblem } from './save-problem.ts';
import { createSessionIndex } from './session-index.ts';
import {
  decodeStoredSession,
  encodeStoredSession,
  type StoredProblem,
  storedSessionLimitBytes,
} from './stored-session.ts';
import { StrictAdapter } from './strict-adapter.ts';
import { writeStrictly } from './strict-file.ts';

export interface LowdbSessionStorageParts {
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly fileSystem?: FileSystem;
}

/** What a read of one file came to. */
type Read =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'problem'; readonly problem: StoredProblem };

/** Sessions as files of their own in the data folder, each a lowdb database over the strict writer. */
export function createLowdbSessionStorage(parts: LowdbSessionStorageParts): SessionStorage {
  const { folder, clock } = parts;
  const fileSystem = parts.fileSystem ?? nodeFileSystem;
  const index = createSessionIndex(folder, fileSystem, recover);
  /** The save in progress per session; the next one waits for it, so that two never race for one file. */
  const saving = new Map<SessionId, Promise<unknown>>();

  const pathOf = (id: SessionId): string => join(folder.sessions, `${id}.json`);

  async function load(id: SessionId): Promise<Result<LoadedSession, ContractError>> {
    await saving.get(id);
    const read = await readSession(fileSystem, pathOf(id));
    switch (read.kind) {
      case 'session':
        return success({ session: read.session, readOnly: folder.readOnly, notices: [] });
      case 'unreadable':
        return failure(
          contractError('invalid-file', `${id}.json cannot be read (${read.code}). Check its permissions.`),
        );
      case 'problem':
        if (read.problem.kind === 'newer-format') return failure(newerFormatError(`${id}.json`));
        break;
      case 'missing':
        break;
    }
    return recover(id, read.kind === 'problem' ? read.problem.reason : null);
  }

  /**
   * Gets a session back from its last good copy. The damaged file is moved aside first, so that the copy can take its
   * place and nothing is overwritten.
   */
  async function recover(
    id: SessionId,
    damage: string | null,
  ): Promise<Result<LoadedSession, ContractError>> {
    const path = pathOf(id);
    const copy = await readSession(fileSystem, `${path}.bak`);
    if (copy.kind !== 'session' && damage === null) {
      return failure(contractError('not-found', `There is no session ${id}.`));
    }
    if (folder.readOnly) return recoverForReading(id, damage, copy);
    const notices: Notice[] = [];
    if (damage !== null) {
      const moved = await moveToQuarantine(fileSystem, path, folder.quarantine, clock);
      const message = `This session file was damaged (${damage}) and was moved to quarantine/${basename(moved)}.`;
      notices.push({ file: `sessions/${id}.json`, message });
    }
    if (copy.kind !== 'session') {
      return failure(
        contractError(
          'invalid-file',
          [...notices.map((notice) => notice.message), 'There is no good copy of it.'].join(' '),
        ),
      );
    }
    await writeStrictly(path, encodeStoredSession(copy.session), { fileSystem, keepLastGoodCopy: false });
    const message = `The last good copy was opened instead; its last step is from ${copy.session.log.at(-1)?.at ?? 'its start'}.`;
    return success({
      session: copy.session,
      readOnly: false,
      notices: [...notices, { file: `sessions/${id}.json.bak`, message }],
    });
  }

  async function save(session: Session): Promise<Result<null, ContractError>> {
    if (folder.readOnly)
      return failure(contractError('read-only', `${folder.path} is open for reading only.`));
    const before = saving.get(session.id);
    const saved = (async () => {
      await before;
      return write(session);
    })();
    saving.set(session.id, saved);
    const result = await saved;
    if (saving.get(session.id) === saved) saving.delete(session.id);
    return result;
  }

  async function write(session: Session): Promise<Result<null, ContractError>> {
    const adapter = new StrictAdapter<Session>({
      path: pathOf(session.id),
      fileSystem,
      keepLastGoodCopy: true,
      encode: encodeStoredSession,
      decode: decodeOrThrow,
    });
    try {
      await new Low<Session>(adapter, session).write();
      return success(null);
    } catch (error) {
      return failure(saveProblem(`sessions/${session.id}.json`, error));
    }
  }

  return { list: () => index.list(), load, save };
}

function recoverForReading(
  id: SessionId,
  damage: string | null,
  copy: Read,
): Result<LoadedSession, ContractError> {
  const file = `sessions/${id}.json`;
  const said =
    damage === null ? 'This session file is missing.' : `This session file is damaged (${damage}).`;
  if (copy.kind !== 'session')
    return failure(contractError('invalid-file', `${said} There is no good copy of it.`));
  const message = `${said} Its last good copy was opened for reading; the folder may not be written.`;
  return success({ session: copy.session, readOnly: true, notices: [{ file, message }] });
}

async function readSession(fileSystem: FileSystem, path: string): Promise<Read> {
  try {
    const { size } = await stat(path);
    if (size > storedSessionLimitBytes)
      return { kind: 'problem', problem: { kind: 'damaged', reason: 'it is too large' } };
    const decoded = decodeStoredSession(await fileSystem.readFile(path));
    return decoded.ok
      ? { kind: 'session', session: decoded.value }
      : { kind: 'problem', problem: decoded.error };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return { kind: 'missing' };
    if (code !== null) return { kind: 'unreadable', code };
    throw error;
  }
}

function decodeOrThrow(bytes: Uint8Array): Session {
  const decoded = decodeStoredSession(bytes);
  if (!decoded.ok) throw new Error(decoded.error.reason);
  return decoded.value;
}

function newerFormatError(file: string): ContractError {
  return contractError(
    'invalid-file',
    `${file} was written by a newer version of Demarc. Update Demarc to open it; the file was not touched.`,
  );
}
