import { contractError } from '#core/contract/errors.ts';
import { failure } from '#core/result.ts';
import type { Clock, SessionStorage } from '#core/services/ports.ts';
import type { SessionId } from '#core/session/schema.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { SessionFile } from './session-file.ts';
import { createSessionIndex, isReservedName } from './session-index.ts';

export interface LowdbSessionStorageParts {
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly fileSystem?: FileSystem;
}

/** Sessions as files of their own in the data folder, each a lowdb database over the strict writer. */
export function createLowdbSessionStorage(parts: LowdbSessionStorageParts): SessionStorage {
  const { folder, clock, fileSystem = nodeFileSystem } = parts;
  const files = new Map<SessionId, SessionFile>();
  const index = createSessionIndex(folder, fileSystem, (id) => fileOf(id).load());

  function fileOf(id: SessionId): SessionFile {
    const file = files.get(id) ?? new SessionFile(id, { folder, clock, fileSystem });
    files.set(id, file);
    return file;
  }

  return {
    list: () => index.list(),
    load: async (id) =>
      isReservedName(id)
        ? failure(contractError('not-found', `There is no session ${id}.`))
        : fileOf(id).load(),
    save: async (session) =>
      isReservedName(session.id)
        ? failure(
            contractError('not-saved', `No session can have the id "${session.id}", because no file can.`),
          )
        : fileOf(session.id).save(session),
  };
}
