import { join } from 'node:path';
import { Low } from 'lowdb';
import type { ContractError } from '#core/contract/errors.ts';
import { type Preferences, preferencesSchema } from '#core/contract/views.ts';
import { failure, type Result, success } from '#core/result.ts';
import type { Clock, PreferencesStorage } from '#core/services/ports.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { errorCode, type FileSystem, nodeFileSystem } from '../storage/file-system.ts';
import { moveToQuarantine } from '../storage/quarantine.ts';
import { saveProblem } from '../storage/save-problem.ts';
import { StrictAdapter } from '../storage/strict-adapter.ts';

const defaults: Preferences = { colorScheme: 'auto', facilitator: '' };

export interface LowdbPreferencesStorageParts {
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly fileSystem?: FileSystem;
}

/** The preferences of this machine in `preferences.json`. A damaged file is moved aside and the defaults are used. */
export function createLowdbPreferencesStorage(parts: LowdbPreferencesStorageParts): PreferencesStorage {
  const { folder, clock } = parts;
  const fileSystem = parts.fileSystem ?? nodeFileSystem;
  const path = join(folder.path, 'preferences.json');
  const database = new Low<Preferences>(
    new StrictAdapter<Preferences>({
      path,
      fileSystem,
      keepLastGoodCopy: true,
      encode: (preferences) => Buffer.from(`${JSON.stringify(preferences, null, 2)}\n`, 'utf8'),
      decode: (bytes) => preferencesSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))),
    }),
    defaults,
  );
  let isLoaded = false;
  /** The last save; the next one comes after it, so that the one asked for last is the one that stays. */
  let turn: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Preferences> {
    if (isLoaded) return database.data;
    try {
      await database.read();
    } catch (error) {
      // An error of the system may pass, and says nothing about the file: it is read again next time.
      if (errorCode(error) !== null) return database.data;
      if (!folder.readOnly)
        await moveToQuarantine(fileSystem, path, folder.quarantine, clock).catch(() => undefined);
    }
    isLoaded = true;
    return database.data;
  }

  async function save(preferences: Preferences): Promise<Result<null, ContractError>> {
    const before = await load();
    database.data = preferences;
    // Without a folder to write to, a choice still holds until the app is closed.
    if (folder.readOnly) return success(null);
    try {
      await database.write();
      return success(null);
    } catch (error) {
      database.data = before;
      return failure(saveProblem('preferences.json', error));
    }
  }

  return {
    load,
    save: (preferences) => {
      const saved = turn.then(() => save(preferences));
      turn = saved.catch(() => undefined);
      return saved;
    },
  };
}
