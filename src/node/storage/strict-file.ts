import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, type FileSystem, nodeFileSystem, type OpenFile } from './file-system.ts';

export interface StrictWriteOptions {
  /** Keeps the file as it was under the name with `.bak`, so that there are always two good copies. */
  readonly keepLastGoodCopy: boolean;
  readonly fileSystem?: FileSystem;
}

/** Our own temporary files, and no others: the start sweeps what a crash left behind. */
export const temporaryName = /\.\d+-\d+(?:\.bak)?\.tmp$/;

/** How long Windows may hold a file that a virus scanner or an indexer has open. */
const renameRetryMs = 2000;
const renamePauseMs = 50;

let writes = 0;

/**
 * Replaces a file so that a crash or a power cut at any moment leaves the old or the new content, whole. It returns
 * only when the new content is on the disk. An error leaves the old content under the name, and a last good copy that
 * is never newer than it.
 *
 * fsync comes before the rename, because a file system may order a rename before the data it names; the fsync of the
 * folder comes after it, because without it a power cut takes back the rename of an acknowledged save.
 *
 * @throws the system error of the call that failed
 */
export async function writeStrictly(
  path: string,
  bytes: Uint8Array,
  options: StrictWriteOptions,
): Promise<void> {
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  writes += 1;
  const temporary = `${path}.${process.pid}-${writes}.tmp`;
  const aside = `${path}.${process.pid}-${writes}.bak.tmp`;
  try {
    await writeWhole(fileSystem, temporary, bytes);
    if (options.keepLastGoodCopy) await replaceAndKeep(fileSystem, { path, temporary, aside });
    else await replace(fileSystem, temporary, path);
  } catch (error) {
    await removeQuietly(fileSystem, temporary);
    await removeQuietly(fileSystem, aside);
    throw error;
  }
}

async function replace(fileSystem: FileSystem, temporary: string, path: string): Promise<void> {
  await renameWithPatience(fileSystem, temporary, path);
  await syncFolder(fileSystem, dirname(path));
}

interface Names {
  readonly path: string;
  readonly temporary: string;
  /** Where the old content waits until the new one has taken its name. */
  readonly aside: string;
}

/** The last good copy is moved on only after the new content has its name, so that an error before leaves both as they were. */
async function replaceAndKeep(fileSystem: FileSystem, names: Names): Promise<void> {
  const { path, temporary, aside } = names;
  const hasOld = await keepAside(fileSystem, path, aside);
  await renameWithPatience(fileSystem, temporary, path);
  let isMoved = false;
  try {
    if (hasOld) await renameWithPatience(fileSystem, aside, `${path}.bak`);
    isMoved = hasOld;
    await syncFolder(fileSystem, dirname(path));
  } catch (error) {
    await putBack(fileSystem, names, { hasOld, isMoved }).catch(() => {
      // The disk refuses this too. The new content is whole, only not acknowledged, so the next save replaces it.
    });
    throw error;
  }
}

/** After an error the old content gets its name back: what was not acknowledged is not what the next start should find. */
async function putBack(
  fileSystem: FileSystem,
  { path, aside }: Names,
  { hasOld, isMoved }: { readonly hasOld: boolean; readonly isMoved: boolean },
): Promise<void> {
  if (!hasOld) return fileSystem.unlink(path);
  if (isMoved) await fileSystem.link(`${path}.bak`, aside);
  await fileSystem.rename(aside, path);
}

async function writeWhole(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fileSystem.open(path, 'wx');
  try {
    await writeAll(file, bytes);
    const { size } = await file.stat();
    if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes were written`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A write may take fewer bytes than it was given, on a disk that is getting full for example, without being an error. */
async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let position = 0;
  while (position < bytes.length) {
    const { bytesWritten } = await file.write(bytes, position, bytes.length - position, position);
    if (bytesWritten === 0)
      throw Object.assign(new Error('Nothing more could be written'), { code: 'ENOSPC' });
    position += bytesWritten;
  }
}

/** @returns false when there is no old content to keep */
async function keepAside(fileSystem: FileSystem, path: string, aside: string): Promise<boolean> {
  try {
    await fileSystem.link(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    // Some file systems have no hard links; a copy is slower and as good once it is synced.
    await fileSystem.copyFile(path, aside);
    const copy = await fileSystem.open(aside, 'r+');
    try {
      await copy.sync();
    } finally {
      await copy.close();
    }
  }
  return true;
}

async function renameWithPatience(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += renamePauseMs) {
    try {
      await fileSystem.rename(from, to);
      return;
    } catch (error) {
      const isHeld = ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error) ?? '');
      if (process.platform !== 'win32' || !isHeld || waitedMs >= renameRetryMs) throw error;
      await pause(renamePauseMs);
    }
  }
}

export async function syncFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  // Windows cannot open a folder; NTFS journals the rename by itself.
  if (process.platform === 'win32') return;
  const handle = await fileSystem.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeQuietly(fileSystem: FileSystem, path: string): Promise<void> {
  try {
    await fileSystem.unlink(path);
  } catch {
    // It was renamed already or never made; either way there is nothing left to remove.
  }
}
