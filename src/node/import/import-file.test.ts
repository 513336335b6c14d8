import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printPack } from '#core/pack/print-pack.ts';
import { type PackedScenario, packFormat } from '#core/pack/schema.ts';
import { printSession } from '#core/session/print-session.ts';
import type { Session } from '#core/session/schema.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { type DataFolder, openDataFolder } from '../data-folder/data-folder.ts';
import { createFolderScenarioLibrary } from '../scenarios/folder-scenario-library.ts';
import { createLowdbSessionStorage } from '../storage/lowdb-session-storage.ts';
import { encodeStoredSession } from '../storage/stored-session.ts';
import { type ImportTarget, importFile } from './import-file.ts';

const map =
  '# Our own map\nservice: our-queue\nprovider_role:\n  - broker-patching\ncustomer_role:\n  - queue-retention\n';
const clock = () => '2026-03-02T15:00:00.000Z';
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
    sessions: createLowdbSessionStorage({ folder, clock }),
    scenarios: createFolderScenarioLibrary({ builtIn: join(root, 'built-in'), folder, clock, version: '0' }),
    onConflict: 'replace',
  };
});

afterEach(async () => {
  await folder.close();
  await rm(root, { recursive: true, force: true });
});

async function importText(text: string | Uint8Array, name = 'file.json') {
  const path = join(root, name);
  await writeFile(path, text);
  return (await importPath(path)).join('\n');
}

/** What became of each thing in a file: its outcome, or why it was refused; in a pack with the name of the scenario. */
async function importPath(path: string): Promise<readonly string[]> {
  const parts: string[] = [];
  await importFile(path, target, ({ part, imported }) => {
    const result = imported.ok ? imported.value.outcome : imported.error.message;
    parts.push(part === null ? result : `${part}: ${result}`);
  });
  return parts;
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
      expect(await importPath(path)).toEqual([expect.stringMatching(/is not a plain file/)]);
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
      'The scenario our-queue is larger than 512 KB, the limit. Shorten it.',
    );
    expect(await readdir(folder.scenarios)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('puts no file in the place of a link', async () => {
    const elsewhere = join(root, 'elsewhere.yaml');
    await writeFile(elsewhere, map);
    await symlink(elsewhere, join(folder.scenarios, 'our-queue.yaml'));
    expect(await importText(`${map}# more\n`, 'anything.yaml')).toBe('kept');
    expect(await readFile(elsewhere, 'utf8')).toBe(map);
    expect(await readFile(join(folder.scenarios, 'our-queue-2.yaml'), 'utf8')).toBe(`${map}# more\n`);
  });

  it('goes into the file of the user that has its id, whatever that is called', async () => {
    await writeFile(join(folder.scenarios, 'mine.yaml'), map);
    expect(await importText(map, 'anything.yaml')).toBe('unchanged');
    expect(await importText(`${map}# more\n`, 'anything.yaml')).toBe('replaced');
    expect(await readFile(join(folder.scenarios, 'mine.yaml'), 'utf8')).toBe(`${map}# more\n`);
  });

  it('is kept beside the other or left out where that was chosen', async () => {
    await importText(map, 'anything.yaml');
    target = { ...target, onConflict: 'skip' };
    expect(await importText(`${map}# more\n`, 'anything.yaml')).toBe('skipped');
    target = { ...target, onConflict: 'keep-both' };
    expect(await importText(`${map}# more\n`, 'anything.yaml')).toBe('kept');
    expect(await readFile(join(folder.scenarios, 'our-queue.yaml'), 'utf8')).toBe(map);
    expect(await readFile(join(folder.scenarios, 'our-queue-2.yaml'), 'utf8')).toContain(
      'service: "our-queue-2"',
    );
  });

  it('names the place of every mistake and writes nothing', async () => {
    expect(await importText('format: demarc/scenario@1\ntitel: x\n', 'bad.yaml')).toMatch(
      /bad\.yaml:2:1: error: .*"titel".*"title"/,
    );
    expect(await readdir(folder.scenarios)).toEqual([]);
  });
});

describe('importing a list', () => {
  it('makes a scenario of it', async () => {
    expect(await importText('title;expected\nPatching;p\n', 'our-duties.csv')).toBe('kept');
    expect(await readFile(join(folder.scenarios, 'our-duties.yaml'), 'utf8')).toContain('title: "Patching"');
  });

  it('names the place of a mistake and writes nothing', async () => {
    expect(await importText('title,expected\nPatching,vendor\n', 'duties.csv')).toMatch(/^duties\.csv:2:2: /);
    expect(await readdir(folder.scenarios)).toEqual([]);
  });
});

describe('importing a pack', () => {
  const packOf = (scenarios: readonly PackedScenario[]) => {
    const printed = printPack({ format: packFormat, scenarios: [...scenarios] });
    if (!printed.ok) throw new Error(printed.error);
    return printed.value;
  };

  it('takes each scenario on its own, comments and all', async () => {
    const second = map.replace('our-queue', 'our-cache');
    const pack = packOf([
      { file: 'a.yaml', text: map },
      { file: 'b.yaml', text: 'format: demarc/scenario@1\ntitel: x\n' },
      { file: 'c.yaml', text: second },
    ]);
    const outcome = await importText(pack, 'ours.json');
    expect(outcome).toMatch(/^a\.yaml: kept\nb\.yaml: b\.yaml:1:1: error: /);
    expect(outcome).toMatch(/\nc\.yaml: kept$/);
    expect(await readFile(join(folder.scenarios, 'our-queue.yaml'), 'utf8')).toBe(map);
    expect(await readFile(join(folder.scenarios, 'our-cache.yaml'), 'utf8')).toBe(second);
    expect(await importText(pack, 'ours.json')).toMatch(/^a\.yaml: unchanged\n/);
  });

  it('never makes a path of a name in it', async () => {
    const before = await readdir(root);
    const names = [
      '../../escaped.yaml',
      '/tmp/escaped.yaml',
      'C:\\escaped.yaml',
      '\\\\server\\share',
      'a\u0000b',
      'CON',
      '..',
    ];
    const scenarios = names.map((file, index) => ({
      file,
      text: map.replace('our-queue', `queue-${index}`),
    }));
    const outcome = await importText(packOf(scenarios), 'ours.json');
    expect(outcome.split('\n')).toEqual(names.map((name) => `${name.replace('\u0000', ' ')}: kept`));
    expect((await readdir(folder.scenarios)).sort()).toEqual(names.map((_, index) => `queue-${index}.yaml`));
    expect((await readdir(root)).sort()).toEqual([...before, 'ours.json'].sort());
  });

  it('writes nothing of one that is broken, deep, too large or reaches for the prototype', async () => {
    const broken = [
      '{"format":"demarc/pack@1","scenarios":[{"file":"a"}]}',
      `{"format":"demarc/pack@1","scenarios":${'['.repeat(100_000)}`,
      `{"format":"demarc/pack@1","scenarios":[${'"'.padEnd(4_500_000, 'x')}"]}`,
      '{"format":"demarc/pack@1","scenarios":[],"__proto__":{"polluted":true}}',
    ];
    for (const text of broken) expect(await importText(text, 'ours.json')).toMatch(/^ours\.json/);
    expect(await readdir(folder.scenarios)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});
