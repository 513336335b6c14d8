import { openDataFolder } from '#node/data-folder/data-folder.ts';
import { defaultDataFolder } from '#node/data-folder/default-data-folder.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { importFile } from '#node/import/import-file.ts';
import { createLowdbSessionStorage } from '#node/storage/lowdb-session-storage.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';

export interface ImportInput {
  readonly files: readonly string[];
  readonly dataFolder: string | null;
}

/** Takes files into the data folder, each on its own: one that is refused does not stop the others. Exit 1 when any was refused. */
export async function importCommand(input: ImportInput, terminal: Terminal): Promise<ExitCode> {
  const opened = await openDataFolder(input.dataFolder ?? defaultDataFolder(), 'the demarc command');
  if (!opened.ok) return fail(terminal, opened.error.message);
  const folder = opened.value;
  const target = { folder, sessions: createLowdbSessionStorage({ folder, clock: systemClock }) };
  let isAnyRefused = false;
  for (const file of input.files) {
    const imported = await importFile(file, target);
    if (imported.ok) {
      terminal.print(`${file}: ${imported.value.outcome} (${imported.value.kind} ${imported.value.id})`);
    } else {
      isAnyRefused = true;
      terminal.print(`${file}: refused`);
      for (const line of imported.error.message.split('\n')) terminal.say(line);
    }
  }
  await folder.close();
  return isAnyRefused ? 1 : 0;
}
