import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Session, sessionIdSchema } from '#core/session/schema.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { type DataFolder, openDataFolder } from '../data-folder/data-folder.ts';
import { faultyFileSystem, type PlannedFault } from './faulty-file-system.ts';
import { nodeFileSystem } from './file-system.ts';
import { createLowdbSessionStorage } from './lowdb-session-storage.ts';
import { decodeStoredSession, encodeStoredSession } from './stored-session.ts';

const errors = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE'];
const faults = [...errors, 'short-write', 'lying-write'];
const id = sessionIdSchema.parse('session-1');
const clock = () => '2026-03-02T15:00:00.000Z';
const [oldest, old, fresh] = playThree();
let root: string;
let folder: DataFolder;
let file: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-faults-'));
  const opened = await openDataFolder(root, 'the demarc command');
  if (!opened.ok) throw new Error(opened.error.message);
  folder = opened.value;
  file = join(folder.sessions, `${id}.json`);
});

afterEach(async () => {
  await folder.close();
  await rm(root, { recursive: true, force: true });
});

function playThree(): readonly [Session, Session, Session] {
  const builder = buildSession().advanceTo('sort');
  const place = (card: string): Session => builder.place('A', 'provider', card).session;
  return [place('patching'), place('scaling'), place('access-policy')];
}

/** A storage that has saved the first two states and is about to meet a fault. */
async function readyStorage() {
  for (const name of await readdir(folder.sessions)) await rm(join(folder.sessions, name));
  for (const name of await readdir(folder.quarantine)) await rm(join(folder.quarantine, name));
  await writeFile(file, encodeStoredSession(old));
  await writeFile(`${file}.bak`, encodeStoredSession(oldest));
  const fileSystem = faultyFileSystem(nodeFileSystem);
  const storage = createLowdbSessionStorage({ folder, clock, fileSystem });
  return { fileSystem, storage };
}

async function revisionIn(path: string): Promise<number> {
  const decoded = decodeStoredSession(await readFile(path));
  if (!decoded.ok) throw new Error(`${path} is damaged`);
  return decoded.value.revision;
}

async function temporaryFiles(): Promise<readonly string[]> {
  return (await readdir(folder.sessions)).filter((name) => name.endsWith('.tmp'));
}

/** Every fault at every call that the work makes when nothing goes wrong. */
async function sweep(
  lasts: boolean,
  work: (ready: Awaited<ReturnType<typeof readyStorage>>) => Promise<unknown>,
  check: (ready: Awaited<ReturnType<typeof readyStorage>>, fault: PlannedFault) => Promise<void>,
): Promise<number> {
  const quiet = await readyStorage();
  quiet.fileSystem.plan(null);
  await work(quiet);
  const total = quiet.fileSystem.calls();
  for (let call = 1; call <= total; call += 1) {
    for (const what of faults) await check(await readyStorage(), { call, what, lasts });
  }
  return total * faults.length;
}

describe('a save that meets one fault', () => {
  it('is done or says why, keeps both good copies, leaves nothing behind and works the next time', async () => {
    let refused = 0;
    const cases = await sweep(
      false,
      ({ storage }) => storage.load(id).then(() => storage.save(fresh)),
      async ({ fileSystem, storage }, fault) => {
        fileSystem.plan(fault);
        await storage.load(id);
        const saved = await storage.save(fresh);
        fileSystem.plan(null);
        const label = JSON.stringify(fault);
        expect(await revisionIn(file), label).toBe(saved.ok ? fresh.revision : old.revision);
        expect(await revisionIn(`${file}.bak`), label).toBeLessThanOrEqual(old.revision);
        expect(await temporaryFiles(), label).toEqual([]);
        if (!saved.ok) {
          refused += 1;
          expect(saved.error.message, label).toMatch(/^sessions\/session-1\.json was not saved\b.+\.$/);
        }
        expect(await storage.save(fresh), label).toEqual({ ok: true, value: null });
        expect(await revisionIn(file), label).toBe(fresh.revision);
      },
    );
    expect(cases).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(50);
  });

  it('before the new file has its name leaves the last good copy untouched, byte for byte', async () => {
    const copy = Buffer.from(encodeStoredSession(oldest));
    await sweep(
      false,
      ({ storage }) => storage.save(fresh),
      async ({ fileSystem, storage }, fault) => {
        const renames: string[] = [];
        const rename = fileSystem.rename;
        const watched = createLowdbSessionStorage({
          folder,
          clock,
          fileSystem: {
            ...fileSystem,
            rename: async (from, to) => {
              await rename(from, to);
              renames.push(to);
            },
          },
        });
        fileSystem.plan(fault);
        const saved = await watched.save(fresh);
        fileSystem.plan(null);
        if (saved.ok || renames.includes(`${file}.bak`)) return;
        expect(await readFile(`${file}.bak`), JSON.stringify(fault)).toEqual(copy);
        expect((await storage.load(id)).ok).toBe(true);
      },
    );
  });
});

describe('a save that meets a fault that stays', () => {
  it('never rejects, never tears the file, and is done once the fault is gone', async () => {
    await sweep(
      true,
      ({ storage }) => storage.save(fresh),
      async ({ fileSystem, storage }, fault) => {
        fileSystem.plan(fault);
        await storage.save(fresh);
        fileSystem.plan(null);
        const label = JSON.stringify(fault);
        expect([old.revision, fresh.revision], label).toContain(await revisionIn(file));
        expect(await storage.save(fresh), label).toEqual({ ok: true, value: null });
        expect(await revisionIn(file), label).toBe(fresh.revision);
      },
    );
  });
});

describe('a recovery that meets a fault', () => {
  const damaged = Buffer.from('no session\n');

  async function bytesAreKept(): Promise<boolean> {
    for (const place of [folder.sessions, folder.quarantine]) {
      for (const name of await readdir(place)) {
        if ((await readFile(join(place, name))).equals(damaged)) return true;
      }
    }
    return false;
  }

  for (const lasts of [false, true]) {
    it(`${lasts ? 'that stays ' : ''}answers with data, keeps the damaged bytes and succeeds the next time`, async () => {
      await sweep(
        lasts,
        async ({ storage }) => {
          await writeFile(file, damaged);
          await storage.load(id);
        },
        async ({ fileSystem, storage }, fault) => {
          await writeFile(file, damaged);
          fileSystem.plan(fault);
          const loaded = await storage.load(id);
          fileSystem.plan(null);
          const label = JSON.stringify(fault);
          if (loaded.ok) expect(loaded.value.session, label).toEqual(oldest);
          else expect(loaded.error.message, label).toMatch(/session-1.+\.$/);
          expect(await bytesAreKept(), label).toBe(true);
          const again = await storage.load(id);
          expect(again.ok && again.value.session, label).toEqual(oldest);
        },
      );
    });
  }
});

describe('a disk that is full for a while', () => {
  it('refuses each save with the reason, and loses nothing that was acknowledged before or after', async () => {
    const { fileSystem, storage } = await readyStorage();
    await storage.load(id);
    fileSystem.plan({ call: 1, what: 'ENOSPC', lasts: true });
    let builder = buildSession().advanceTo('sort');
    for (let move = 0; move < 20; move += 1) {
      builder = builder.place('A', move % 2 === 0 ? 'customer' : 'provider', 'patching');
      const saved = await storage.save({ ...builder.session, revision: old.revision + move + 1 });
      expect(!saved.ok && saved.error.message).toContain('the disk is full');
      expect(await revisionIn(file)).toBe(old.revision);
    }
    fileSystem.plan(null);
    expect(await storage.save(fresh)).toEqual({ ok: true, value: null });
    const loaded = await storage.load(id);
    expect(loaded.ok && loaded.value.session).toEqual(fresh);
    expect(await readdir(folder.quarantine)).toEqual([]);
  });
});
