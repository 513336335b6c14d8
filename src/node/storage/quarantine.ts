import { basename, dirname, extname, join } from 'node:path';
import type { Clock } from '#core/services/ports.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { syncFolder } from './strict-file.ts';

/**
 * Moves a file that is damaged or was removed aside under a name with the moment, so that nothing can overwrite it and a person can still
 * look into it. A name that is taken gets a number. The file leaves its old name only after the new one is on the
 * disk, so a power cut cannot take both.
 *
 * @returns the path it has now
 * @throws the system error of the call that failed; the file is then still under its old name
 */
export async function moveToQuarantine(
  fileSystem: FileSystem,
  path: string,
  folder: string,
  clock: Clock,
): Promise<string> {
  const stamp = clock().replace(/[:.]/g, '-');
  const file = basename(path).replace(/\.bak$/, '');
  const extension = extname(file);
  const name = basename(file, extension);
  for (let number = 1; ; number += 1) {
    const target = join(folder, `${name}-${stamp}${number === 1 ? '' : `-${number}`}${extension}`);
    try {
      await moveToFreeName(fileSystem, path, target);
      return target;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** A rename would silently replace what has the name already; a link and an exclusive creation refuse. */
async function moveToFreeName(fileSystem: FileSystem, path: string, target: string): Promise<void> {
  try {
    await fileSystem.link(path, target);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST' || code === 'ENOENT') throw error;
    // Some file systems have no hard links. The name is reserved first, and only this process renames onto it.
    const reserved = await fileSystem.open(target, 'wx');
    await reserved.close();
    await fileSystem.rename(path, target);
    return syncFolder(fileSystem, dirname(target));
  }
  await syncFolder(fileSystem, dirname(target));
  await fileSystem.unlink(path);
}
