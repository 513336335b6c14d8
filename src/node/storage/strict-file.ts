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
 * only when the new content is on the disk. An error leaves the file and its last good copy as they were.
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
  const temporaryBackup = `${path}.${process.pid}-${writes}.bak.tmp`;
  try {
    await writeWhole(fileSystem, temporary, bytes);
    if (options.keepLastGoodCopy) await keepLastGoodCopy(fileSystem, path, temporaryBackup);
    await renameWithPatience(fileSystem, temporary, path);
    await syncFolder(fileSystem, dirname(path));
  } catch (error) {
    await removeQuietly(fileSystem, temporary);
    await removeQuietly(fileSystem, temporaryBackup);
    throw error;
  }
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

async function keepLastGoodCopy(fileSystem: FileSystem, path: string, temporary: string): Promise<void> {
  try {
    await fileSystem.link(path, temporary);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    // Some file systems have no hard links; a copy is slower and as good once it is synced.
    await fileSystem.copyFile(path, temporary);
    const copy = await fileSystem.open(temporary, 'r+');
    try {
      await copy.sync();
    } finally {
      await copy.close();
    }
  }
  await renameWithPatience(fileSystem, temporary, `${path}.bak`);
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
