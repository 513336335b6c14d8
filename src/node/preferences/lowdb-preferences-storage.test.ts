import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Preferences } from '#core/contract/views.ts';
import { type DataFolder, openDataFolder } from '../data-folder/data-folder.ts';
import { type FileSystem, nodeFileSystem } from '../storage/file-system.ts';
import { createLowdbPreferencesStorage } from './lowdb-preferences-storage.ts';

const clock = () => '2026-03-02T15:00:00.000Z';
const defaults: Preferences = { colorScheme: 'auto', facilitator: '' };
const dark: Preferences = { colorScheme: 'dark', facilitator: 'Robin' };
let root: string;
let folder: DataFolder;
let file: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-preferences-'));
  const opened = await openDataFolder(root, 'the demarc command');
  if (!opened.ok) throw new Error(opened.error.message);
  folder = opened.value;
  file = join(root, 'preferences.json');
});

afterEach(async () => {
  await folder.close();
  await rm(root, { recursive: true, force: true });
});

function storageOn(fileSystem: FileSystem = nodeFileSystem) {
  return createLowdbPreferencesStorage({ folder, clock, fileSystem });
}

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

describe('preferences', () => {
  it('are the defaults at first and come back as they were saved', async () => {
    expect(await storageOn().load()).toEqual(defaults);
    expect(await readdir(root)).not.toContain('preferences.json');
    expect(await storageOn().save(dark)).toEqual({ ok: true, value: null });
    expect(await storageOn().load()).toEqual(dark);
  });

  it.each([
    '',
    '{"colorScheme":"dark"',
    '{"colorScheme":"pink","facilitator":""}',
    '{"colorScheme":"dark","facilitator":"","__proto__":{"polluted":true}}',
    'null',
  ])('that are damaged (%j) are moved to quarantine, and the defaults are used', async (text) => {
    await writeFile(file, text);
    const storage = storageOn();
    expect(await storage.load()).toEqual(defaults);
    const [kept = ''] = await readdir(folder.quarantine);
    expect(kept).toMatch(/^preferences-2026-03-02T15-00-00-000Z\.json$/);
    expect(await readFile(join(folder.quarantine, kept), 'utf8')).toBe(text);
    expect(await storage.save(dark)).toEqual({ ok: true, value: null });
    expect(await storageOn().load()).toEqual(dark);
  });

  it('that cannot be read at the moment stay where they are and are read the next time', async () => {
    await storageOn().save(dark);
    let isBroken = true;
    const storage = storageOn({
      ...nodeFileSystem,
      readFile: (path) => (isBroken ? failing('EMFILE')() : nodeFileSystem.readFile(path)),
    });
    expect(await storage.load()).toEqual(defaults);
    isBroken = false;
    expect(await storage.load()).toEqual(dark);
    expect(await readdir(folder.quarantine)).toEqual([]);
  });

  it('that could not be saved are not shown as if they were', async () => {
    await storageOn().save(dark);
    const storage = storageOn({ ...nodeFileSystem, rename: failing('ENOSPC') });
    const saved = await storage.save(defaults);
    expect(!saved.ok && saved.error.message).toMatch(
      /^preferences\.json was not saved because the disk is full/,
    );
    expect(await storage.load()).toEqual(dark);
    expect(await storageOn().load()).toEqual(dark);
  });

  it('hold until the end where they cannot be written', async () => {
    folder = { ...folder, readOnly: true };
    const storage = storageOn();
    expect(await storage.save(dark)).toEqual({ ok: true, value: null });
    expect(await storage.load()).toEqual(dark);
    expect(await readdir(root)).not.toContain('preferences.json');
  });

  it('are those that were asked for last when several are saved at once', async () => {
    const storage = storageOn();
    const names = ['first', 'second', 'third', 'last'];
    await Promise.all(names.map((facilitator) => storage.save({ ...dark, facilitator })));
    expect((await storageOn().load()).facilitator).toBe('last');
  });
});
