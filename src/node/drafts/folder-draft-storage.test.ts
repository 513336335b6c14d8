import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Draft, draftIdSchema } from '#core/contract/library-views.ts';
import { type DataFolder, openDataFolder } from '../data-folder/data-folder.ts';
import { type FileSystem, nodeFileSystem } from '../storage/file-system.ts';
import { createFolderDraftStorage } from './folder-draft-storage.ts';

let root: string;
let folder: DataFolder;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-drafts-'));
  const opened = await openDataFolder(join(root, 'data'), 'the demarc command');
  if (!opened.ok) throw new Error(opened.error.message);
  folder = opened.value;
});

afterEach(async () => {
  await folder.close();
  await rm(root, { recursive: true, force: true });
});

const clock = () => '2026-03-02T10:00:00.000Z';
const storage = (fileSystem?: FileSystem) =>
  createFolderDraftStorage({ folder, clock, ...(fileSystem === undefined ? {} : { fileSystem }) });
const id = draftIdSchema.parse('draft-1');

function draft(revision: number): Draft {
  return {
    id,
    scenario: null,
    text: `half: [ "${revision}" \u2028 \ud83d\ude00`,
    revision,
    changedAt: clock(),
  };
}

describe('drafts on disk', () => {
  it('come back as they were saved, also when their text is broken', async () => {
    await storage().save(draft(1));
    expect(await storage().load(id)).toEqual({ ok: true, value: draft(1) });
    expect(await storage().list()).toEqual({ drafts: [draft(1)], notices: [] });
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 20)],
    ['of another draft', () => Buffer.from('{"format":"demarc/draft@1","id":"x"}')],
    ['no UTF-8', () => Buffer.from([0xff, 0xfe, 0xff])],
    ['empty', () => Buffer.alloc(0)],
  ])('fall back to the last good copy when the file is %s, which is moved aside', async (_, damage) => {
    await storage().save(draft(1));
    await storage().save(draft(2));
    const path = join(folder.drafts, 'draft-1.json');
    const damaged = damage(await readFile(path));
    await writeFile(path, damaged);
    expect(await storage().load(id)).toEqual({ ok: true, value: draft(1) });
    const [aside = ''] = await readdir(folder.quarantine);
    expect(await readFile(join(folder.quarantine, aside))).toEqual(damaged);
  });

  it('are a notice when nothing can be made of them, and the others are listed', async () => {
    await storage().save(draft(1));
    await writeFile(join(folder.drafts, 'lost.json'), '{');
    const { drafts, notices } = await storage().list();
    expect(drafts).toEqual([draft(1)]);
    expect(notices.map(({ file }) => file)).toEqual(['lost.json']);
    expect(await readdir(folder.quarantine)).toHaveLength(1);
  });

  it('are kept aside when they are removed', async () => {
    await storage().save(draft(1));
    await storage().save(draft(2));
    expect(await storage().remove(id)).toEqual({ ok: true, value: null });
    expect(await readdir(folder.drafts)).toEqual([]);
    expect(await readdir(folder.quarantine)).toEqual(['draft-1-2026-03-02T10-00-00-000Z.json']);
    expect(await storage().load(id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await storage().remove(id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('say in a sentence why a save failed, and keep what was there', async () => {
    await storage().save(draft(1));
    const full: FileSystem = {
      ...nodeFileSystem,
      rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    };
    expect(await storage(full).save(draft(2))).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(await storage().load(id)).toEqual({ ok: true, value: draft(1) });
  });

  it('are not read away by an error of the system that may pass', async () => {
    await storage().save(draft(1));
    const busy: FileSystem = {
      ...nodeFileSystem,
      readFile: () => Promise.reject(Object.assign(new Error('busy'), { code: 'EMFILE' })),
    };
    expect(await storage(busy).load(id)).toMatchObject({ ok: false });
    expect(await readdir(folder.drafts)).toEqual(['draft-1.json']);
  });
});
