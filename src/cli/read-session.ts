import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, type Result } from '#core/result.ts';
import { type Session, sessionIdSchema } from '#core/session/schema.ts';
import { defaultDataFolder } from '#node/data-folder/default-data-folder.ts';
import { decodeSessionFile } from '#node/import/decode-session-file.ts';
import { readBounded } from '#node/scenarios/read-bounded.ts';
import { storedSessionLimitBytes } from '#node/storage/stored-session.ts';

/** Reads a session by the path of its file, exported or stored, or by its id in the data folder. It takes no lock and writes nothing. */
export async function readSession(name: string, dataFolder: string | null): Promise<Result<Session, string>> {
  const path = (await exists(name)) ? name : pathInDataFolder(name, dataFolder ?? defaultDataFolder());
  if (path === null || !(await exists(path))) {
    return failure(
      `There is no session file ${name}, and no session of that id in the data folder. Check the name.`,
    );
  }
  const text = await readBounded(path, path, storedSessionLimitBytes);
  if (!text.ok) return failure(text.error.message);
  return decodeSessionFile(text.value, path);
}

function pathInDataFolder(name: string, dataFolder: string): string | null {
  return sessionIdSchema.safeParse(name).success ? join(dataFolder, 'sessions', `${name}.json`) : null;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
