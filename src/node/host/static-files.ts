import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface StaticFile {
  readonly body: Buffer;
  readonly contentType: string;
  /** True when the name carries a hash of the content, so that a browser may keep it for good. */
  readonly immutable: boolean;
}

/** Files by the path that asks for them, which starts with a slash. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built page into memory. A request is answered by looking its path up in this map, so no path from outside
 * ever reaches the file system and traversal has nothing to traverse. `/` and `/start` are both the page.
 *
 * @returns an empty map when the folder does not exist
 */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  for (const path of await listFiles(folder)) {
    files.set(`/${path.join('/')}`, {
      body: await readFile(join(folder, ...path)),
      contentType: contentTypes[extname(path.at(-1) ?? '')] ?? 'application/octet-stream',
      immutable: path[0] === 'assets',
    });
  }
  const page = files.get('/index.html');
  if (page !== undefined) files.set('/', page).set('/start', page);
  return files;
}

async function listFiles(folder: string): Promise<readonly (readonly string[])[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const nested = entries.map(async (entry) => {
      if (entry.isFile()) return [[entry.name]];
      if (!entry.isDirectory()) return [];
      const inside = await listFiles(join(folder, entry.name));
      return inside.map((path) => [entry.name, ...path]);
    });
    return (await Promise.all(nested)).flat();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
