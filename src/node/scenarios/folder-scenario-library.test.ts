import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scenarioIdSchema } from '#core/scenario/schema.ts';
import { buildControl, buildScenario } from '#core/testing/build-scenario.ts';
import { createFolderScenarioLibrary, scenarioFileLimitBytes } from './folder-scenario-library.ts';

let root: string;
let builtIn: string;
let user: string;
let quarantine: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-scenarios-'));
  builtIn = join(root, 'built-in');
  user = join(root, 'user');
  quarantine = join(root, 'quarantine');
  await mkdir(builtIn);
  await mkdir(user);
  await mkdir(quarantine);
});

afterEach(() => rm(root, { recursive: true, force: true }));

const source = (readOnly = false, version = '1.0.0') =>
  createFolderScenarioLibrary({
    version,
    builtIn,
    folder: { path: root, scenarios: user, quarantine, readOnly },
    clock: () => '2026-03-02T10:00:00.000Z',
  });

function scenarioText(id: string, title: string): string {
  return JSON.stringify(buildScenario({ id: scenarioIdSchema.parse(id), title }));
}

describe('the library of scenarios', () => {
  it('lists YAML and JSON from both folders by title, with counts and origin', async () => {
    const controls = [buildControl('patching', 'provider'), buildControl('logging', 'shared')];
    await writeFile(join(builtIn, 'orders.yaml'), JSON.stringify(buildScenario({ controls })));
    await writeFile(join(user, 'queue.json'), scenarioText('queue', 'A queue'));
    await writeFile(
      join(user, 'map.YML'),
      'service: cache\nprovider_role:\n  - patching\ncustomer_role:\n  - access\n',
    );
    await writeFile(join(user, 'notes.txt'), 'no scenario');
    await writeFile(join(user, '.hidden.yaml'), 'no scenario');
    const { scenarios, notices } = await source().list();
    expect(notices).toEqual([]);
    expect(scenarios.map(({ id, builtIn, cards, sharedCards }) => [id, builtIn, cards, sharedCards])).toEqual(
      [
        ['queue', false, 5, 0],
        ['cache', false, 2, 0],
        ['orders-database', true, 2, 1],
      ],
    );
  });

  it('turns a broken file into notices with its place, and shows the others', async () => {
    await writeFile(join(builtIn, 'good.yaml'), scenarioText('good', 'Good'));
    await writeFile(join(user, 'bad.yaml'), 'format: demarc/scenario@1\nid: bad\ntitel: Bad\n');
    const { scenarios, notices } = await source().list();
    expect(scenarios.map(({ id }) => id)).toEqual(['good']);
    expect(notices.length).toBeGreaterThan(0);
    for (const { file, message } of notices) {
      expect(file).toBe('bad.yaml');
      expect(message).toMatch(/^bad\.yaml:\d+:\d+: error: /);
    }
  });

  it('shows your scenario in place of one that comes with the app, and says so', async () => {
    await writeFile(join(builtIn, 'orders.yaml'), scenarioText('orders', 'Theirs'));
    await writeFile(join(user, 'mine.yaml'), scenarioText('orders', 'Mine'));
    const { scenarios, notices } = await source().list();
    expect(scenarios.map(({ title, builtIn }) => [title, builtIn])).toEqual([['Mine', false]]);
    expect(notices.map(({ file }) => file)).toEqual(['mine.yaml']);
    const loaded = await source().load(scenarioIdSchema.parse('orders'));
    expect(loaded.ok && loaded.value.title).toBe('Mine');
  });

  it('keeps the first of two files of yours with one id, and says so', async () => {
    await writeFile(join(user, 'a.yaml'), scenarioText('orders', 'First'));
    await writeFile(join(user, 'b.yaml'), scenarioText('orders', 'Second'));
    const { scenarios, notices } = await source().list();
    expect(scenarios.map(({ title }) => title)).toEqual(['First']);
    expect(notices.map(({ file }) => file)).toEqual(['b.yaml']);
  });

  it('refuses what is too large, a link or a folder, without reading it', async () => {
    await writeFile(join(user, 'large.yaml'), 'a'.repeat(scenarioFileLimitBytes + 1));
    await mkdir(join(user, 'folder.yaml'));
    await symlink('/dev/zero', join(user, 'endless.yaml'));
    const { scenarios, notices } = await source().list();
    expect(scenarios).toEqual([]);
    expect(notices.map(({ file }) => file)).toEqual(['endless.yaml', 'folder.yaml', 'large.yaml']);
    for (const { message } of notices) expect(message).toMatch(/is not a plain file|is larger than 512 KB/);
  });

  it('refuses text that is no UTF-8', async () => {
    await writeFile(join(user, 'latin.yaml'), Buffer.from([0x74, 0xe9, 0x74]));
    expect((await source().list()).notices[0]?.message).toContain('is not text in UTF-8');
  });

  it('reads a changed file again and an unchanged one no more', async () => {
    const file = join(user, 'orders.yaml');
    await writeFile(file, scenarioText('orders', 'Before'));
    const library = source();
    const id = scenarioIdSchema.parse('orders');
    const [first, second] = [await library.load(id), await library.load(id)];
    expect(first.ok && second.ok && first.value === second.value).toBe(true);
    await writeFile(file, scenarioText('orders', 'Changed for good'));
    expect((await library.list()).scenarios[0]?.title).toBe('Changed for good');
    await writeFile(file, scenarioText('orders', 'Changed for once'));
    await utimes(file, 1_700_000_000, 1_700_000_000);
    expect((await library.list()).scenarios[0]?.title).toBe('Changed for once');
  });

  it('reads none of 300 files again while their sizes and times are as they were', async () => {
    const files = Array.from({ length: 300 }, (_, place) => ({
      path: join(user, `${place}.yaml`),
      text: scenarioText(`scenario-${place}`, `Scenario ${place}`),
    }));
    const write = async (textOf: (file: (typeof files)[number]) => string) => {
      for (const file of files) {
        await writeFile(file.path, textOf(file));
        await utimes(file.path, 1_700_000_000, 1_700_000_000);
      }
    };
    await write(({ text }) => text);
    const library = source();
    const first = await library.list();
    expect([first.scenarios.length, first.notices]).toEqual([300, []]);
    await write(({ text }) => '?'.repeat(text.length));
    expect(await library.list()).toEqual(first);
  });

  it('is empty where there is no folder, and answers that there is no such scenario', async () => {
    await rm(user, { recursive: true });
    expect(await source().list()).toEqual({ scenarios: [], notices: [] });
    const loaded = await source().load(scenarioIdSchema.parse('nothing'));
    expect(!loaded.ok && loaded.error.code).toBe('not-found');
  });
});

describe('changes to the library', () => {
  const orders = scenarioIdSchema.parse('orders');

  it('writes a text as it came, gives it back, and hides the one that comes with the app', async () => {
    const theirs = scenarioText('orders', 'Theirs');
    await writeFile(join(builtIn, 'orders.yaml'), theirs);
    const mine = `# My remark\n${scenarioText('orders', 'Mine')}`;
    expect(await source().save(orders, mine)).toEqual({ ok: true, value: null });
    expect(await readFile(join(user, 'orders.yaml'), 'utf8')).toBe(mine);
    expect(await source().source(orders)).toEqual({
      ok: true,
      value: {
        file: 'orders.yaml',
        text: mine,
        builtIn: false,
        original: { file: 'orders.yaml', text: theirs },
      },
    });
  });

  it('replaces the file that has the id, whatever its name, and keeps the last good copy', async () => {
    await writeFile(join(user, 'mine.yaml'), scenarioText('orders', 'Before'));
    await source().save(orders, scenarioText('orders', 'After'));
    expect(await readdir(user)).toEqual(['mine.yaml', 'mine.yaml.bak']);
    const loaded = await source().load(orders);
    expect(loaded.ok && loaded.value.title).toBe('After');
  });

  it('never writes over a file that has the name but not the id', async () => {
    await writeFile(join(user, 'orders.yaml'), 'broken: [');
    await source().save(orders, scenarioText('orders', 'Mine'));
    expect(await readFile(join(user, 'orders.yaml'), 'utf8')).toBe('broken: [');
    expect(await readdir(user)).toEqual(['orders-2.yaml', 'orders.yaml']);
  });

  it('moves a removed scenario aside, and shows the one that it hid', async () => {
    await writeFile(join(builtIn, 'orders.yaml'), scenarioText('orders', 'Theirs'));
    await writeFile(join(user, 'mine.yaml'), scenarioText('orders', 'Mine'));
    expect((await source().remove(orders)).ok).toBe(true);
    expect(await readdir(user)).toEqual([]);
    expect(await readdir(quarantine)).toEqual(['mine-2026-03-02T10-00-00-000Z.yaml']);
    const loaded = await source().load(orders);
    expect(loaded.ok && loaded.value.title).toBe('Theirs');
    expect(await source().remove(orders)).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });

  it('refuses what is too large on disk, and a folder that may not be written', async () => {
    const large = `# ${'\u00e9'.repeat(scenarioFileLimitBytes / 2)}\n${scenarioText('orders', 'Mine')}`;
    expect(large.length).toBeLessThan(scenarioFileLimitBytes);
    expect(await source().save(orders, large)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(await source(true).save(orders, 'x')).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(await source(true).remove(orders)).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(await readdir(user)).toEqual([]);
  });

  it('sees what another program did to the folder between two looks at one scenario', async () => {
    const library = source();
    await writeFile(join(user, 'orders.yaml'), scenarioText('orders', 'First'));
    const titleNow = async () => {
      const loaded = await library.load(orders);
      return loaded.ok ? loaded.value.title : loaded.error.code;
    };
    expect(await titleNow()).toBe('First');
    await writeFile(join(user, 'orders.yaml'), scenarioText('orders', 'Second, longer'));
    expect(await titleNow()).toBe('Second, longer');
    await rm(join(user, 'orders.yaml'));
    expect(await titleNow()).toBe('not-found');
    await writeFile(join(user, 'other-name.yaml'), scenarioText('orders', 'Third'));
    expect(await titleNow()).toBe('Third');
  });
});

describe('what is remembered of the library between two starts', () => {
  const orders = scenarioIdSchema.parse('orders');

  /** The library with what it remembers changed, to see what is read from there and what from the files. */
  async function remembering(change: (text: string) => string): Promise<void> {
    await writeFile(join(user, 'orders.yaml'), scenarioText('orders', 'Orders'));
    await source().list();
    const index = join(root, 'library-index.json');
    await writeFile(index, change(await readFile(index, 'utf8')));
  }

  const titles = async (version?: string) =>
    (await source(false, version).list()).scenarios.map(({ title }) => title);

  it('is used for the list while file and version are the same', async () => {
    await remembering((text) => text.replace('"title":"Orders"', '"title":"Remembered"'));
    expect(await titles()).toEqual(['Remembered']);
    expect(await titles('1.0.1')).toEqual(['Orders']);
  });

  it('gives way to a file that changed', async () => {
    await remembering((text) => text.replace('"title":"Orders"', '"title":"Remembered"'));
    await writeFile(join(user, 'orders.yaml'), scenarioText('orders', 'Orders again'));
    expect(await titles()).toEqual(['Orders again']);
  });

  it.each([
    ['broken', () => '{'],
    ['of another form', () => '{"format":"demarc/library-index@2"}'],
    ['empty', () => ''],
  ])('is passed over when it is %s', async (_, change) => {
    await remembering(change);
    expect(await titles()).toEqual(['Orders']);
  });

  it('is never what a workshop is played with', async () => {
    await remembering((text) => text.replace('"title":"Orders"', '"title":"Remembered"'));
    const loaded = await source().load(orders);
    expect(loaded.ok && loaded.value.title).toBe('Orders');
  });

  it('is not written where the folder may only be read', async () => {
    await writeFile(join(user, 'orders.yaml'), scenarioText('orders', 'Orders'));
    await source(true).list();
    expect(await readdir(root)).not.toContain('library-index.json');
  });
});
