import type { OnConflict } from '#core/contract/library-views.ts';
import { openDataFolder } from '#node/data-folder/data-folder.ts';
import { defaultDataFolder } from '#node/data-folder/default-data-folder.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { type ImportTarget, importFile } from '#node/import/import-file.ts';
import { createFolderScenarioLibrary } from '#node/scenarios/folder-scenario-library.ts';
import { createLowdbSessionStorage } from '#node/storage/lowdb-session-storage.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';

export interface ImportInput {
  readonly files: readonly string[];
  readonly dataFolder: string | null;
  readonly onConflict: OnConflict;
}

/** Takes files into the data folder, each on its own: one that is refused does not stop the others. Exit 1 when any was refused. */
export async function importCommand(input: ImportInput, terminal: Terminal): Promise<ExitCode> {
  const opened = await openDataFolder(input.dataFolder ?? defaultDataFolder(), 'the demarc command');
  if (!opened.ok) return fail(terminal, opened.error.message);
  const folder = opened.value;
  const { scenarios: builtIn, version } = findApplicationFolder();
  const target = {
    folder,
    sessions: createLowdbSessionStorage({ folder, clock: systemClock }),
    scenarios: createFolderScenarioLibrary({ builtIn, folder, clock: systemClock, version }),
    onConflict: input.onConflict,
  };
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
    await importFile(file, target, ({ part, imported }) => {
      const what = part === null ? file : `${file}, ${part}`;
      if (imported.ok) {
        const { outcome, kind, id, hidesBuiltIn } = imported.value;
        terminal.print(`${what}: ${outcome} (${kind} ${id})`);
        if (hidesBuiltIn)
          terminal.say(`The scenario ${id} is now shown in place of the one that comes with Demarc.`);
      } else {
        terminal.print(`${what}: refused`);
        code = fail(terminal, ...imported.error.message.split('\n'));
      }
    });
  }
  return code;
}
