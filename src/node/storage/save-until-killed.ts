import { readFile } from 'node:fs/promises';
import { sessionSchema } from '#core/session/schema.ts';
import { openDataFolder } from '../data-folder/data-folder.ts';
import { createLowdbSessionStorage } from './lowdb-session-storage.ts';

/**
 * A process that saves one session again and again, each time with the next revision, and writes each acknowledged
 * revision to its output, until it is killed. Arguments: the data folder and a file with the session to go on from.
 */
const [path = '', start = ''] = process.argv.slice(2);
const opened = await openDataFolder(path, 'the demarc command');
if (!opened.ok) throw new Error(opened.error.message);
const storage = createLowdbSessionStorage({ folder: opened.value, clock: () => '2026-03-02T15:00:00.000Z' });
const session = sessionSchema.parse(JSON.parse(await readFile(start, 'utf8')));
for (let revision = session.revision + 1; ; revision += 1) {
  const saved = await storage.save({ ...session, revision });
  if (!saved.ok) throw new Error(saved.error.message);
  process.stdout.write(`${revision}\n`);
}
