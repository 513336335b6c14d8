import { join } from 'node:path';
import { Low } from 'lowdb';
import { type Preferences, preferencesSchema } from '#core/contract/views.ts';
import { failure, success } from '#core/result.ts';
import type { Clock, PreferencesStorage } from '#core/services/ports.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { type FileSystem, nodeFileSystem } from '../storage/file-system.ts';
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

  async function load(): Promise<Preferences> {
    if (isLoaded) return database.data;
    try {
      await database.read();
    } catch {
      if (!folder.readOnly)
        await moveToQuarantine(fileSystem, path, folder.quarantine, clock).catch(() => undefined);
    }
    isLoaded = true;
    return database.data;
  }

  return {
    load,
    save: async (preferences) => {
      await load();
      database.data = preferences;
      if (folder.readOnly) return success(null);
      try {
        await database.write();
        return success(null);
      } catch (error) {
        return failure(saveProblem('preferences.json', error));
      }
    },
  };
}
