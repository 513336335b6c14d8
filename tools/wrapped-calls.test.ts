import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run.ts';

/** Calls that reach outside the program, and the only files of the product that may make them. */
const wrapped = [
  {
    call: /\bDate\.now\(|\bnew Date\(\)/,
    files: ['src/node/host/system-clock.ts', 'src/renderer/app/time.ts'],
  },
  { call: /\bMath\.random\(/, files: [] },
  {
    call: /\brandomUUID\(|\brandomBytes\(|\bgetRandomValues\(/,
    files: ['src/node/host/random-id.ts', 'src/renderer/app/time.ts'],
  },
  { call: /\bipcRenderer\b/, files: ['src/preload/index.ts'] },
  { call: /\bipcMain\.(?:handle|on)\(/, files: ['src/main/ipc-transport.ts'] },
  { call: /\bdangerouslySetInnerHTML\b|\.innerHTML\b/, files: [] },
] as const;

describe('calls that reach outside the program', () => {
  it.each(wrapped)('$call is made in its one place only', ({ call, files }) => {
    const users = productFiles().filter((file) =>
      call.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
    );
    expect(users.filter((file) => !(files as readonly string[]).includes(file))).toEqual([]);
  });
});

function productFiles(): readonly string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.includes('/testing/'));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
