import { basename, join } from 'node:path';
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import type { ExportFile } from '#core/contract/views.ts';
import { failure, type Result, success } from '#core/result.ts';
import { bytesOf } from '#node/export/bytes-of.ts';

/** The native dialogs that ask for a place, bound to the window that asks. */
export interface SaveDialogs {
  readonly showSaveDialog: (
    options: SaveDialogOptions,
  ) => Promise<{ readonly canceled: boolean; readonly filePath: string }>;
  readonly showOpenDialog: (
    options: OpenDialogOptions,
  ) => Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>;
  readonly showMessageBox: (options: MessageBoxOptions) => Promise<{ readonly response: number }>;
}

export interface SavePorts {
  readonly dialogs: SaveDialogs;
  /** Where the first dialog starts. */
  readonly documents: string;
  readonly exists: (path: string) => Promise<boolean>;
  /** Writes beside and renames, so that a file is there whole or not at all. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<null, ContractError>>;
}

/** Asks for a place and writes an export there: one file by name, several into a folder. */
export async function saveFiles(
  files: readonly ExportFile[],
  ports: SavePorts,
): Promise<Result<readonly string[], ContractError>> {
  const [first] = files;
  if (first === undefined) return success([]);
  const places = files.length === 1 ? await askForFile(first, ports) : await askForFolder(files, ports);
  if (places === null) {
    return failure(contractError('cancelled', 'Nothing was saved, because no place was chosen.'));
  }
  for (const { path, bytes } of places) {
    const written = await ports.write(path, bytes);
    if (!written.ok) return written;
  }
  return success(places.map(({ path }) => path));
}

interface Place {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function askForFile(file: ExportFile, ports: SavePorts): Promise<readonly Place[] | null> {
  const name = basename(file.name);
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const chosen = await ports.dialogs.showSaveDialog({
    title: 'Save the export',
    defaultPath: join(ports.documents, name),
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (chosen.canceled || chosen.filePath === '') return null;
  return [{ path: chosen.filePath, bytes: bytesOf(file) }];
}

async function askForFolder(
  files: readonly ExportFile[],
  ports: SavePorts,
): Promise<readonly Place[] | null> {
  const chosen = await ports.dialogs.showOpenDialog({
    title: `Choose a folder for ${inWords(files.map((file) => file.name))}`,
    buttonLabel: 'Save here',
    defaultPath: ports.documents,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = chosen.filePaths;
  if (chosen.canceled || folder === undefined) return null;
  const places = files.map((file) => ({ path: join(folder, basename(file.name)), bytes: bytesOf(file) }));
  return (await mayReplace(places, ports)) ? places : null;
}

/** A folder dialog does not ask before files in the folder are replaced, so this does. */
async function mayReplace(places: readonly Place[], ports: SavePorts): Promise<boolean> {
  const existing: string[] = [];
  for (const { path } of places) if (await ports.exists(path)) existing.push(basename(path));
  if (existing.length === 0) return true;
  const { response } = await ports.dialogs.showMessageBox({
    type: 'question',
    message: `Replace ${inWords(existing)}?`,
    detail: 'The folder already has files with these names.',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

/** Up to three names; a title with those of three hundred scenarios would not fit on any screen. */
function inWords(names: readonly string[]): string {
  const more = names.length - 3;
  return more > 0 ? `${names.slice(0, 3).join(', ')} and ${more} more` : names.join(' and ');
}
