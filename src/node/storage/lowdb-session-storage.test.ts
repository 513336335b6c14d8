import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '#core/session/schema.ts';
import { sessionIdSchema } from '#core/session/schema.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { type DataFolder, openDataFolder } from '../data-folder/data-folder.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { createLowdbSessionStorage } from './lowdb-session-storage.ts';

const clock = () => '2026-03-02T15:00:00.000Z';
let root: string;
let folder: DataFolder;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-storage-'));
  folder = await open(root);
});

afterEach(async () => {
  await folder.close();
  await rm(root, { recursive: true, force: true });
});

async function open(path: string): Promise<DataFolder> {
  const opened = await openDataFolder(path, 'the demarc command');
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function storageOn(fileSystem?: FileSystem) {
  return createLowdbSessionStorage({ folder, clock, ...(fileSystem === undefined ? {} : { fileSystem }) });
}

function sessions(): { readonly before: Session; readonly after: Session } {
  const builder = buildSession().advanceTo('sort').place('A', 'provider', 'patching');
  const before = builder.session;
  return { before, after: builder.place('A', 'customer', 'log-review').session };
}

const id = sessionIdSchema.parse('session-1');
const fileOf = () => join(root, 'sessions', 'session-1.json');

async function saveBoth(): Promise<Session[]> {
  const { before, after } = sessions();
  const storage = storageOn();
  await storage.save(before);
  await storage.save(after);
  return [before, after];
}

describe('sessions on disk', () => {
  it('come back as they were saved', async () => {
    const [, after] = await saveBoth();
    const loaded = await storageOn().load(id);
    expect(loaded).toEqual({ ok: true, value: { session: after, readOnly: false, notices: [] } });
  });

  it('that are damaged keep their bytes in quarantine and are never overwritten', async () => {
    await saveBoth();
    const bad = Buffer.from('{"format":"demarc/stored-session@1"');
    await writeFile(fileOf(), bad);
    await unlink(`${fileOf()}.bak`);
    const loaded = await storageOn().load(id);
    expect(loaded.ok).toBe(false);
    expect(!loaded.ok && loaded.error.message).toMatch(
      /damaged .* quarantine\/session-1-.*There is no good copy/,
    );
    const [kept] = await readdir(folder.quarantine);
    expect(await readFile(join(folder.quarantine, kept ?? ''))).toEqual(bad);
  });

  it('are told apart from files of a newer version, which are not touched', async () => {
    await saveBoth();
    const newer = (await readFile(fileOf(), 'utf8')).replace(
      'stored-session@1"',
      'stored-session@2","tags":[]',
    );
    await writeFile(fileOf(), newer);
    const loaded = await storageOn().load(id);
    expect(!loaded.ok && loaded.error.message).toContain('newer version');
    expect(await readFile(fileOf(), 'utf8')).toBe(newer);
    const { sessions: listed, notices } = await storageOn().list();
    expect([listed, notices.length]).toEqual([[], 1]);
  });

  it('of which only the last good copy is left are in the list and open', async () => {
    const [before] = await saveBoth();
    await unlink(fileOf());
    const storage = storageOn();
    expect((await storage.list()).sessions.map((session) => session.id)).toEqual([id]);
    const loaded = await storage.load(id);
    expect(loaded.ok && loaded.value.session).toEqual(before);
  });

  it('answer that there is no such session', async () => {
    const loaded = await storageOn().load(sessionIdSchema.parse('nobody'));
    expect(!loaded.ok && loaded.error.code).toBe('not-found');
  });
});

describe('a failed save', () => {
  it('says what is wrong, keeps what was saved, and works again when the disk does', async () => {
    const { before, after } = sessions();
    let isFull = false;
    const fullDisk: FileSystem = {
      ...nodeFileSystem,
      open: async (path, flags) => {
        const file = await nodeFileSystem.open(path, flags);
        return {
          write: (bytes, offset, length, position) =>
            isFull
              ? Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
              : file.write(bytes, offset, length, position),
          stat: () => file.stat(),
          sync: () => file.sync(),
          close: () => file.close(),
        };
      },
    };
    const storage = storageOn(fullDisk);
    await storage.save(before);
    isFull = true;
    const refused = await storage.save(after);
    expect(!refused.ok && refused.error.message).toMatch(
      /sessions\/session-1\.json was not saved because the disk is full/,
    );
    expect((await storage.load(id)).ok).toBe(true);
    expect((await readdir(folder.sessions)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    isFull = false;
    expect(await storage.save(after)).toEqual({ ok: true, value: null });
    const loaded = await storage.load(id);
    expect(loaded.ok && loaded.value.session).toEqual(after);
  });
});

describe('the list of sessions', () => {
  it('is the same without its index, with a damaged one and with a stale one', async () => {
    await saveBoth();
    const expected = (await storageOn().list()).sessions;
    const indexFile = join(folder.sessions, 'index.json');
    for (const content of [null, '', '{"format":"demarc/session-index@1","entries":{}}', '{"broken']) {
      if (content === null) await unlink(indexFile);
      else await writeFile(indexFile, content);
      expect((await storageOn().list()).sessions).toEqual(expected);
    }
  });

  it('follows a change of phase, and writes the index only when something is new', async () => {
    await saveBoth();
    let writes = 0;
    const counting: FileSystem = {
      ...nodeFileSystem,
      rename: async (from, to) => {
        if (to.endsWith('index.json')) writes += 1;
        await nodeFileSystem.rename(from, to);
      },
    };
    const storage = storageOn(counting);
    await storage.list();
    await storage.list();
    expect(writes).toBe(1);
    await storage.save(buildSession().advanceTo('reveal').session);
    expect(writes).toBe(1);
    expect((await storage.list()).sessions[0]?.phase).toBe('reveal');
    expect(writes).toBe(2);
  });
});

describe('a data folder that may not be written', () => {
  it('refuses to save and changes nothing', async () => {
    const [, after] = await saveBoth();
    const before = await readFile(fileOf());
    const readOnly = createLowdbSessionStorage({ folder: { ...folder, readOnly: true }, clock });
    const refused = await readOnly.save({ ...(after as Session), revision: 99 });
    expect(!refused.ok && refused.error.code).toBe('read-only');
    expect(await readFile(fileOf())).toEqual(before);
  });
});
