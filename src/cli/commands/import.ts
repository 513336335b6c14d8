import { openDataFolder } from '#node/data-folder/data-folder.ts';
import { defaultDataFolder } from '#node/data-folder/default-data-folder.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { type ImportTarget, importFile } from '#node/import/import-file.ts';
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
  try {
    return await importAll(input.files, target, terminal);
  } finally {
    await folder.close();
  }
}

async function importAll(
  files: readonly string[],
  target: ImportTarget,
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const file of files) {
    const imported = await importFile(file, target);
    if (imported.ok) {
      terminal.print(`${file}: ${imported.value.outcome} (${imported.value.kind} ${imported.value.id})`);
    } else {
      terminal.print(`${file}: refused`);
      code = fail(terminal, ...imported.error.message.split('\n'));
    }
  }
  return code;
}
