import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStaticFiles } from './static-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-page-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readStaticFiles', () => {
  it('knows each file by the path that asks for it, and the page by two more', async () => {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), 'page');
    await writeFile(join(folder, 'icon.svg'), '<svg/>');
    await writeFile(join(folder, 'assets', 'index-1a2b.js'), 'script');
    const files = await readStaticFiles(folder);
    const listed = [...files].map(([path, { contentType, immutable }]) => [path, contentType, immutable]);
    expect(listed.toSorted()).toEqual([
      ['/', 'text/html; charset=utf-8', false],
      ['/assets/index-1a2b.js', 'text/javascript; charset=utf-8', true],
      ['/icon.svg', 'image/svg+xml', false],
      ['/index.html', 'text/html; charset=utf-8', false],
      ['/start', 'text/html; charset=utf-8', false],
    ]);
    expect(files.get('/start')?.body.toString()).toBe('page');
  });

  it.skipIf(process.platform === 'win32')('follows no link out of the folder', async () => {
    await symlink(tmpdir(), join(folder, 'elsewhere'));
    expect([...(await readStaticFiles(folder)).keys()]).toEqual([]);
  });

  it('is empty where there is no folder', async () => {
    expect((await readStaticFiles(join(folder, 'none'))).size).toBe(0);
  });
});
