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

  it('knows it by its format wherever the key stands', async () => {
    const { format, ...rest } = JSON.parse(printSession(open));
    expect(await importText(JSON.stringify({ ...rest, format }))).toBe('kept');
  });

  it('refuses a log that does not hang together, in either form', async () => {
    const broken = { ...open, nextSeq: 1 };
    expect(await importText(encodeStoredSession(broken))).toBe(
      'file.json was not imported because its log does not hang together.',
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
