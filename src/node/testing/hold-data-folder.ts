import { openDataFolder } from '../data-folder/data-folder.ts';

/** A process that opens the data folder it is told and holds it until it is killed. */
const opened = await openDataFolder(process.argv[2] ?? '', 'Demarc in the browser');
process.send?.({ ok: opened.ok, message: opened.ok ? '' : opened.error.message });
setInterval(() => undefined, 60_000);
