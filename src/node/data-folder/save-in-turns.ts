import { sessionIdSchema } from '#core/session/schema.ts';
import { createLowdbSessionStorage } from '../storage/lowdb-session-storage.ts';
import { openDataFolder } from './data-folder.ts';

/**
 * A process that takes the data folder again and again, and each time it gets it counts one session on by a few
 * revisions. Arguments: the data folder, and how often it has to have had it before it ends.
 */
const [path = '', turns = '1'] = process.argv.slice(2);
const id = sessionIdSchema.parse('session-1');
let acknowledged = 0;
let refusals = 0;
for (let turn = 0; turn < Number(turns); ) {
  const opened = await openDataFolder(path, 'the demarc command');
  if (!opened.ok) {
    refusals += 1;
    continue;
  }
  const storage = createLowdbSessionStorage({
    folder: opened.value,
    clock: () => '2026-03-02T15:00:00.000Z',
  });
  const loaded = await storage.load(id);
  if (!loaded.ok) throw new Error(loaded.error.message);
  let { session } = loaded.value;
  for (let save = 0; save < 5; save += 1) {
    session = { ...session, revision: session.revision + 1 };
    const saved = await storage.save(session);
    if (saved.ok) acknowledged += 1;
  }
  await storage.list();
  await opened.value.close();
  turn += 1;
}
process.send?.({ acknowledged, refusals });
