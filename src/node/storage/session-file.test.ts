import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionStorage } from '#core/services/ports.ts';
import { type Session, sessionIdSchema } from '#core/session/schema.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { type DataFolder, openDataFolder } from '../data-folder/data-folder.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { createLowdbSessionStorage } from './lowdb-session-storage.ts';
import { decodeStoredSession, encodeStoredSession } from './stored-session.ts';

const id = sessionIdSchema.parse('session-1');
/** One second earlier at every reading, as a clock that somebody keeps setting back. */
let seconds = 0;
const clock = () => {
  seconds -= 1;
  return new Date(Date.UTC(2026, 2, 2, 15, 0, seconds)).toISOString();
};
let root: string;
let folder: DataFolder;
let file: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-session-file-'));
  const opened = await openDataFolder(root, 'the demarc command');
  if (!opened.ok) throw new Error(opened.error.message);
  folder = opened.value;
  file = join(folder.sessions, `${id}.json`);
});

afterEach(async () => {
  await folder.close();
  await rm(root, { recursive: true, force: true });
});

function storageOn(fileSystem: FileSystem = nodeFileSystem): SessionStorage {
  return createLowdbSessionStorage({ folder, clock, fileSystem });
}

function states(count: number): Session[] {
  const builder = buildSession().advanceTo('sort');
  return Array.from(
    { length: count },
    (_, move) => builder.place('A', move % 2 === 0 ? 'provider' : 'customer', 'patching').session,
  );
}

async function revisionIn(path: string): Promise<number | null> {
  const decoded = decodeStoredSession(await readFile(path));
  return decoded.ok ? decoded.value.revision : null;
}

async function quarantined(): Promise<readonly string[]> {
  const names = await readdir(folder.quarantine);
  return Promise.all(names.map((name) => readFile(join(folder.quarantine, name), 'utf8')));
}

/** Counts the saves that reach the file of the session. */
function countingSaves(): { readonly fileSystem: FileSystem; readonly saves: () => number } {
  let saves = 0;
  const rename = async (from: string, to: string): Promise<void> => {
    if (to === file) saves += 1;
    await nodeFileSystem.rename(from, to);
  };
  return { fileSystem: { ...nodeFileSystem, rename }, saves: () => saves };
}

describe('saves of one session', () => {
  it('that wait for each other are written once, with the newest state, and are answered together', async () => {
    const { fileSystem, saves } = countingSaves();
    const storage = storageOn(fileSystem);
    const all = states(20);
    const [first, ...rest] = all;
    if (first === undefined) throw new Error('a state is needed');
    const running = storage.save(first);
    await Promise.resolve();
    const answers = await Promise.all([running, ...rest.map((session) => storage.save(session))]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(saves()).toBeLessThanOrEqual(2);
    expect(await revisionIn(file)).toBe(all.at(-1)?.revision);
  });

  it('are ordered by revision, not by the moment they arrive or the time they carry', async () => {
    const [older, newer] = states(2) as [Session, Session];
    const storage = storageOn();
    const answers = await Promise.all([storage.save(newer), storage.save(older)]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    expect(await revisionIn(file)).toBe(newer.revision);
    const late = await storage.save(older);
    expect(!late.ok && late.error.message).toContain('a later state of it is on the disk already');
    expect(await revisionIn(file)).toBe(newer.revision);
    const restarted = await storageOn().save(older);
    expect(restarted.ok).toBe(false);
    expect(await revisionIn(file)).toBe(newer.revision);
  });

  it('follow their order while the clock of the computer runs backwards', async () => {
    const storage = storageOn();
    for (const [place, session] of states(5).entries()) {
      await storage.save(session);
      const earlier = new Date(Date.UTC(2026, 0, 10 - place));
      await utimes(file, earlier, earlier);
    }
    const newest = states(5).at(-1);
    const loaded = await storageOn().load(id);
    expect(loaded.ok && loaded.value.session).toEqual(newest);
    await writeFile(file, 'damaged');
    const recovered = await storageOn().load(id);
    expect(recovered.ok && recovered.value.session.revision).toBe((newest?.revision ?? 0) - 1);
  });

  it('show in the list although size and time of the file are the same', async () => {
    const [first, second] = ['Title A', 'Title B'].map((title) => buildSession({ title }).session);
    if (first === undefined || second === undefined) throw new Error('two states are needed');
    const moment = new Date('2026-01-05T09:00:00.000Z');
    const storage = storageOn();
    for (const session of [first, second]) {
      await storage.save(session);
      await utimes(file, moment, moment);
      expect((await storage.list()).sessions[0]?.title).toBe(titleOf(session));
    }
    expect((await storageOn().list()).sessions[0]?.title).toBe('Title B');
  });
});

describe('a session that has grown too large to be read back', () => {
  it('is refused with the limit, and the state before it stays', async () => {
    const builder = buildSession().advanceTo('sort').note('n1', 'x');
    const storage = storageOn();
    await storage.save(builder.session);
    const note = builder.session.log.at(-1);
    if (note?.type !== 'note-recorded') throw new Error('a note is needed');
    const notes = Array.from({ length: 17_000 }, (_, place) => ({
      ...note,
      seq: note.seq + 1 + place,
      text: 'x'.repeat(4000),
    }));
    const log = [...builder.session.log, ...notes];
    const saved = await storage.save({ ...builder.session, log, revision: builder.session.revision + 1 });
    expect(saved).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(await revisionIn(file)).toBe(builder.session.revision);
  });
});

function titleOf(session: Session): string {
  const [setUp] = session.log;
  return setUp?.type === 'session-set-up' ? setUp.setup.title : '';
}

describe('a save onto a file that nobody has read', () => {
  it('of a newer version is refused, and the file is not touched', async () => {
    const newer = '{"format":"demarc/stored-session@2"}\n{}\n';
    await writeFile(file, newer);
    const saved = await storageOn().save(buildSession().session);
    expect(!saved.ok && saved.error.message).toContain('newer version of Demarc');
    expect(await readFile(file, 'utf8')).toBe(newer);
  });

  it('with a session of a newer version inside is refused too', async () => {
    const text = Buffer.from(encodeStoredSession(buildSession().session)).toString();
    const newer = resealed(text.replace('{"format":"demarc/session@1"', '{"format":"demarc/session@2"'));
    await writeFile(file, newer);
    const storage = storageOn();
    const saved = await storage.save(buildSession().session);
    expect(!saved.ok && saved.error.message).toContain('newer version of Demarc');
    const { sessions, notices } = await storage.list();
    expect([sessions.length, (await storage.load(id)).ok, await readFile(file, 'utf8')]).toEqual([
      1,
      false,
      newer,
    ]);
    expect(notices).toEqual([]);
  });

  it('that is damaged moves it to quarantine first', async () => {
    await writeFile(file, 'precious, but damaged');
    expect((await storageOn().save(buildSession().session)).ok).toBe(true);
    expect(await quarantined()).toEqual(['precious, but damaged']);
  });

  it('that cannot be read at the moment is refused', async () => {
    const [older, newer] = states(2) as [Session, Session];
    await storageOn().save(older);
    let isBroken = true;
    const readFileOrFail = (path: string): Promise<Uint8Array> =>
      isBroken
        ? Promise.reject(Object.assign(new Error('no more files'), { code: 'EMFILE' }))
        : nodeFileSystem.readFile(path);
    const storage = storageOn({ ...nodeFileSystem, readFile: readFileOrFail });
    expect((await storage.save(newer)).ok).toBe(false);
    isBroken = false;
    expect((await storage.save(newer)).ok).toBe(true);
  });
});

describe('a damaged file', () => {
  it('whose last good copy is damaged too keeps the bytes of both, whatever is saved later', async () => {
    await writeFile(file, 'bytes of the file');
    await writeFile(`${file}.bak`, 'bytes of the copy');
    const storage = storageOn();
    const loaded = await storage.load(id);
    expect(!loaded.ok && loaded.error.message).toMatch(
      /damaged .*damaged too .*There is no good copy of it\.$/,
    );
    const [first, second] = states(2) as [Session, Session];
    await storage.save(first);
    await storage.save(second);
    expect([...(await quarantined())].sort()).toEqual(['bytes of the copy', 'bytes of the file']);
  });

  it('is recovered once when it is asked for several times at once', async () => {
    const [first, second] = states(2) as [Session, Session];
    await storageOn().save(first);
    await storageOn().save(second);
    await writeFile(file, 'damaged');
    const storage = storageOn();
    const [listed, ...loads] = await Promise.all([storage.list(), storage.load(id), storage.load(id)]);
    expect(listed.sessions.map((session) => session.id)).toEqual([id]);
    for (const loaded of loads) expect(loaded.ok && loaded.value.session).toEqual(first);
    expect(await quarantined()).toEqual(['damaged']);
  });

  it('never replaces another one in quarantine, with or without hard links', async () => {
    for (const link of [nodeFileSystem.link, noLinks]) {
      const storage = createLowdbSessionStorage({
        folder,
        clock: () => '2026-03-02T15:00:00.000Z',
        fileSystem: { ...nodeFileSystem, link },
      });
      for (const text of ['one', 'two', 'three']) {
        await writeFile(file, text);
        await storage.load(id);
      }
    }
    expect([...(await quarantined())].sort()).toEqual(['one', 'one', 'three', 'three', 'two', 'two']);
  });
});

function noLinks(): Promise<void> {
  return Promise.reject(Object.assign(new Error('no links here'), { code: 'ENOTSUP' }));
}

/** Gives a changed body a header that fits it. */
function resealed(text: string): string {
  const [, body = ''] = text.split('\n');
  const known = Buffer.from(encodeStoredSession(buildSession().session)).toString().split('\n')[0] ?? '';
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `${known
    .replace(/"sha256":"[^"]*"/, `"sha256":"${sha256}"`)
    .replace(/"bytes":\d+/, `"bytes":${Buffer.byteLength(body)}`)}\n${body}\n`;
}

describe('a name', () => {
  it('that belongs to the index or to a device is no session', async () => {
    const storage = storageOn();
    await storage.save(buildSession().session);
    await storage.list();
    for (const name of ['index', 'CON', 'nul', 'COM1']) {
      const reserved = sessionIdSchema.parse(name);
      expect((await storage.save({ ...buildSession().session, id: reserved })).ok).toBe(false);
      const loaded = await storage.load(reserved);
      expect(!loaded.ok && loaded.error.code).toBe('not-found');
    }
    expect((await readdir(folder.sessions)).sort()).toEqual(['index.json', 'session-1.json']);
    expect(await quarantined()).toEqual([]);
  });

  it('under which another session lies is reported, never overwritten and never listed twice', async () => {
    const storage = storageOn();
    await storage.save(buildSession().session);
    const other = sessionIdSchema.parse('copy');
    const bytes = await readFile(file);
    await writeFile(join(folder.sessions, 'copy.json'), bytes);
    const { sessions, notices } = await storage.list();
    expect(sessions.map((session) => session.id)).toEqual([id]);
    expect(notices[0]?.message).toContain('copy.json holds the session session-1');
    expect((await storage.save({ ...buildSession().session, id: other })).ok).toBe(false);
    expect(await readFile(join(folder.sessions, 'copy.json'))).toEqual(bytes);
    expect(await quarantined()).toEqual([]);
  });
});
