import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printSession } from '#core/session/print-session.ts';
import type { Session } from '#core/session/schema.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { type DataFolder, openDataFolder } from '../data-folder/data-folder.ts';
import { createLowdbSessionStorage } from '../storage/lowdb-session-storage.ts';
import { encodeStoredSession } from '../storage/stored-session.ts';
import { type ImportTarget, importFile } from './import-file.ts';

const map =
  '# Our own map\nservice: our-queue\nprovider_role:\n  - broker-patching\ncustomer_role:\n  - queue-retention\n';
let root: string;
let folder: DataFolder;
let target: ImportTarget;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-import-'));
  const opened = await openDataFolder(join(root, 'data'), 'the demarc command');
  if (!opened.ok) throw new Error(opened.error.message);
  folder = opened.value;
  target = {
    folder,
    sessions: createLowdbSessionStorage({ folder, clock: () => '2026-03-02T15:00:00.000Z' }),
  };
});

afterEach(async () => {
  await folder.close();
  await rm(root, { recursive: true, force: true });
});

async function importText(text: string | Uint8Array, name = 'file.json') {
  const path = join(root, name);
  await writeFile(path, text);
  const imported = await importFile(path, target);
  return imported.ok ? imported.value.outcome : imported.error.message;
}

async function stored(session: Session): Promise<Session | null> {
  const loaded = await target.sessions.load(session.id);
  return loaded.ok ? loaded.value.session : null;
}

describe('importing a session', () => {
  const sealed = buildSession().advanceTo('sort').place('A', 'provider', 'patching');
  const earlier = sealed.session;
  const later = sealed.place('A', 'customer', 'log-review').session;
  const open = buildSession().advanceTo('closed').session;

  it('takes it sealed, open or as it is stored, whole', async () => {
    expect(await importText(printSession(earlier))).toBe('kept');
    expect(await stored(earlier)).toEqual(earlier);
    expect(await importText(printSession(earlier))).toBe('unchanged');
    const other = { ...open, id: `${open.id}-2` as Session['id'] };
    expect(await importText(encodeStoredSession(other))).toBe('kept');
    expect(await stored(other)).toEqual(other);
  });

  it('is replaced by a later state of itself and by nothing else', async () => {
    await importText(printSession(earlier));
    expect(await importText(printSession(later))).toBe('replaced');
    expect(await importText(printSession(earlier))).toMatch(
      /^file\.json was not imported because the session here has steps/,
    );
    expect(await importText(printSession(open))).toMatch(/was not imported/);
    expect(await stored(later)).toEqual(later);
  });

  it('is not replaced by an older state that has as many steps', async () => {
    const undone = { ...earlier, revision: later.revision + 1, undone: later.log.slice(earlier.log.length) };
    const newest = { ...undone, nextSeq: later.nextSeq };
    expect(await importText(encodeStoredSession(newest))).toBe('kept');
    expect(await importText(printSession(earlier))).toMatch(/^file\.json was not imported/);
    expect(await stored(earlier)).toEqual(newest);
  });

  it('leaves one of a newer version that has its id alone', async () => {
    const file = join(folder.sessions, `${earlier.id}.json`);
    const newer = '{"format":"demarc/stored-session@2"}\n{}\n';
    await writeFile(file, newer);
    expect(await importText(printSession(earlier))).toMatch(/newer version/);
    expect(await readFile(file, 'utf8')).toBe(newer);
  });

  it('writes nothing into a folder that may only be read', async () => {
    target = { ...target, folder: { ...folder, readOnly: true } };
    for (const text of [printSession(earlier), map]) {
      expect(await importText(text, 'any')).toMatch(/may not be written, so any was not imported\.$/);
    }
    expect([await readdir(folder.sessions), await readdir(folder.scenarios)]).toEqual([[], []]);
  });

  it('is not replaced by one that changes the key under the same log', async () => {
    await importText(printSession(earlier));
    const [first, ...others] = later.scenario.controls;
    if (first === undefined) throw new Error('The scenario has no cards.');
    const changed = { ...first, expected: first.expected === 'customer' ? 'provider' : 'customer' } as const;
    const forged = { ...later, scenario: { ...later.scenario, controls: [changed, ...others] } };
    expect(await importText(encodeStoredSession(forged))).toMatch(
      /^file\.json was not imported because the session here began in another way or has another scenario\./,
    );
    expect(await stored(earlier)).toEqual(earlier);
  });

  it('knows it by its format wherever the key stands', async () => {
    const { format, ...rest } = JSON.parse(printSession(open));
    expect(await importText(JSON.stringify({ ...rest, format }))).toBe('kept');
  });

  it('refuses a log that does not hang together, in either form', async () => {
    const broken = { ...open, nextSeq: 1 };
    expect(await importText(encodeStoredSession(broken))).toBe(
      'file.json cannot be read because its log does not hang together. Use another copy; of its own files the app finds the last good one by itself.',
    );
    expect(await importText(printSession(broken))).toMatch(/^file\.json: /);
    expect(await stored(open)).toBeNull();
  });

  it('refuses a link, a folder and a file beyond the limit, and reads none of them', async () => {
    await writeFile(join(root, 'secret'), printSession(open));
    await symlink(join(root, 'secret'), join(root, 'link.json'));
    for (const path of [join(root, 'link.json'), root]) {
      const imported = await importFile(path, target);
      expect(!imported.ok && imported.error.message).toMatch(/is not a plain file/);
    }
    expect(await importText(' '.repeat(5 * 1024 * 1024 + 1))).toBe(
      'file.json is larger than 5120 KB, the limit for this kind of file.',
    );
    expect(await readdir(folder.sessions)).toEqual([]);
  });
});

describe('importing a scenario', () => {
  it('keeps its text with its comments under the name of its id', async () => {
    expect(await importText(map, 'anything.yaml')).toBe('kept');
    expect(await readFile(join(folder.scenarios, 'our-queue.yaml'), 'utf8')).toBe(map);
    expect(await importText(map, 'anything.yaml')).toBe('unchanged');
    expect(await importText(`${map}# more\n`, 'anything.yaml')).toBe('replaced');
    expect(await readFile(join(folder.scenarios, 'our-queue.yaml.bak'), 'utf8')).toBe(map);
  });

  it('refuses one beyond the limit of a scenario, in bytes', async () => {
    expect(await importText(`${map}#${'ä'.repeat(256 * 1024)}\n`, 'large.yaml')).toBe(
      'large.yaml is larger than 512 KB, the limit for a scenario.',
    );
    expect(await readdir(folder.scenarios)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('puts no file in the place of a link', async () => {
    const elsewhere = join(root, 'elsewhere.yaml');
    await writeFile(elsewhere, map);
    await symlink(elsewhere, join(folder.scenarios, 'our-queue.yaml'));
    expect(await importText(`${map}# more\n`, 'anything.yaml')).toMatch(
      /^our-queue\.yaml is not a plain file/,
    );
    expect(await readFile(elsewhere, 'utf8')).toBe(map);
  });

  it('refuses one whose id another file of the user has', async () => {
    await writeFile(join(folder.scenarios, 'mine.yaml'), map);
    expect(await importText(map, 'anything.yaml')).toMatch(
      /because mine\.yaml in the scenarios folder has the same id "our-queue"/,
    );
    expect(await readdir(folder.scenarios)).toEqual(['mine.yaml']);
  });

  it('names the place of every mistake and writes nothing', async () => {
    expect(await importText('format: demarc/scenario@1\ntitel: x\n', 'bad.yaml')).toMatch(
      /bad\.yaml:2:1: error: .*"titel".*"title"/,
    );
    expect(await readdir(folder.scenarios)).toEqual([]);
  });
});
