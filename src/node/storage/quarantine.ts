import { basename, join } from 'node:path';
import type { Clock } from '#core/services/ports.ts';
import { errorCode, type FileSystem } from './file-system.ts';

/**
 * Moves a damaged file aside under a name with the moment, so that nothing can overwrite it and a person can still
 * look into it. A name that is taken gets a number.
 *
 * @returns the path it has now
 */
export async function moveToQuarantine(
  fileSystem: FileSystem,
  path: string,
  folder: string,
  clock: Clock,
): Promise<string> {
  const stamp = clock().replace(/[:.]/g, '-');
  const name = basename(path).replace(/\.json(?:\.bak)?$/, '');
  for (let number = 1; ; number += 1) {
    const target = join(folder, `${name}-${stamp}${number === 1 ? '' : `-${number}`}.json`);
    try {
      // A link refuses a name that is taken, where a rename would silently replace it.
      await fileSystem.link(path, target);
      await fileSystem.unlink(path);
      return target;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      await fileSystem.rename(path, target);
      return target;
    }
  }
}
