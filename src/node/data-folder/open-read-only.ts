import { sessionIdSchema } from '#core/session/schema.ts';
import { createLowdbPreferencesStorage } from '../preferences/lowdb-preferences-storage.ts';
import { createLowdbSessionStorage } from '../storage/lowdb-session-storage.ts';
import { openDataFolder } from './data-folder.ts';

/** A process that opens a data folder it may not write, tries everything, and sends what it met. Argument: the folder. */
const clock = () => '2026-03-02T15:00:00.000Z';
const opened = await openDataFolder(process.argv[2] ?? '', 'the demarc command');
if (!opened.ok) throw new Error(opened.error.message);
const folder = opened.value;
const storage = createLowdbSessionStorage({ folder, clock });
const loaded = await storage.load(sessionIdSchema.parse('session-1'));
const damaged = await storage.load(sessionIdSchema.parse('damaged'));
const listed = await storage.list();
const saved = loaded.ok
  ? await storage.save({ ...loaded.value.session, revision: loaded.value.session.revision + 1 })
  : null;
const preferences = await createLowdbPreferencesStorage({ folder, clock }).load();
await folder.close();
process.send?.({ readOnly: folder.readOnly, loaded, damaged, listed, saved, preferences });
