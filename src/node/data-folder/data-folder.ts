import { access, constants, mkdir, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import { failure, type Result, success } from '#core/result.ts';
import { errorCode } from '../storage/file-system.ts';
import { temporaryName } from '../storage/strict-file.ts';
import { claimName, type Holder, takeDataLock } from './data-lock.ts';

/** The folder that holds everything a user makes. While it is open, no other process writes into it. */
export interface DataFolder {
  readonly path: string;
  readonly sessions: string;
  readonly scenarios: string;
  readonly drafts: string;
  readonly quarantine: string;
  /** True when it may be read but not written; nothing in it is touched then. */
  readonly readOnly: boolean;
  readonly close: () => Promise<void>;
}

/** Opens the data folder: lays it out, takes its lock, and sweeps temporary files that a crash left behind. */
export async function openDataFolder(
  path: string,
  holder: Holder,
): Promise<Result<DataFolder, ContractError>> {
  const layout = {
    path,
    sessions: join(path, 'sessions'),
    scenarios: join(path, 'scenarios'),
    drafts: join(path, 'drafts'),
    quarantine: join(path, 'quarantine'),
  };
  try {
    for (const folder of [path, layout.sessions, layout.scenarios, layout.drafts, layout.quarantine]) {
      await mkdir(folder, { recursive: true });
    }
    await access(path, constants.W_OK);
    const lock = await takeDataLock(join(path, 'demarc.lock'), holder);
    if (!lock.ok) return lock;
    for (const folder of [path, layout.sessions, layout.scenarios, layout.drafts]) await sweep(folder);
    return success({ ...layout, readOnly: false, close: lock.value.release });
  } catch (error) {
    if (await isReadable(layout.sessions))
      return success({ ...layout, readOnly: true, close: async () => {} });
    return failure(folderProblem(path, error));
  }
}

/** What a change to a folder that may only be read is answered with. */
export function readOnlyFolder(folder: Pick<DataFolder, 'path'>): ContractError {
  return contractError(
    'read-only',
    `The data folder ${folder.path} may not be written, so nothing can be changed.`,
  );
}

async function isReadable(folder: string): Promise<boolean> {
  try {
    await readdir(folder);
    return true;
  } catch {
    return false;
  }
}

/** What cannot be swept lies there until the next start and harms nobody, so no error of this keeps the folder closed. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (temporaryName.test(name) || claimName.test(name))
      await unlink(join(folder, name)).catch(() => undefined);
  }
}

function folderProblem(path: string, error: unknown): ContractError {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return contractError(
        'not-saved',
        `The data folder ${path} may not be written. Change its permissions, or choose another folder with --data-dir.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return contractError(
        'not-saved',
        `${path} is a file, not a folder. Choose another folder with --data-dir.`,
      );
    case 'ENOSPC':
      return contractError(
        'not-saved',
        `There is no space left for the data folder ${path}. Free some space and start again.`,
      );
    default:
      return contractError(
        'not-saved',
        `The data folder ${path} cannot be opened (${errorCode(error) ?? 'unknown error'}). Choose another folder with --data-dir.`,
      );
  }
}
