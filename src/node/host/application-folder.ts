import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where the program lies: the folder with its package.json, in a checkout, a package or an asar archive alike. */
export interface ApplicationFolder {
  readonly path: string;
  readonly version: string;
  /** The scenarios that come with the app. */
  readonly scenarios: string;
  /** The templates of the print kit. */
  readonly printTemplates: string;
  /** The built page. */
  readonly renderer: string;
}

const manifestSchema = z.object({ name: z.literal('demarc'), version: z.string() });

/**
 * Looks upwards from this file, because the bundler moves code between files: a fixed number of `..` would be right
 * in the source tree and wrong in the build.
 */
export function findApplicationFolder(): ApplicationFolder {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const version = readVersion(join(folder, 'package.json'));
    if (version !== null) {
      return {
        path: folder,
        version,
        scenarios: join(folder, 'scenarios'),
        printTemplates: join(folder, 'resources', 'print'),
        renderer: join(folder, 'out', 'renderer'),
      };
    }
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The package.json of Demarc is missing.');
    folder = parent;
  }
}

function readVersion(path: string): string | null {
  try {
    const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return manifest.success ? manifest.data.version : null;
  } catch {
    return null;
  }
}
