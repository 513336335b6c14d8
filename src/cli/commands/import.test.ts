import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '#node/data-folder/data-folder.ts';
import {
  example,
  makeExampleSession,
  makeWorkplace,
  runCaptured,
  type Workplace,
} from '../testing/run-captured.ts';

let workplace: Workplace;
let session: string;
let data: string;

beforeEach(async () => {
  workplace = await makeWorkplace();
  data = join(workplace.path, 'data');
  session = join(workplace.path, 'played.json');
  await makeExampleSession(session);
});
afterEach(() => workplace.remove());

const importInto = (...files: readonly string[]) => runCaptured('import', ...files, '--data-dir', data);

describe('demarc import', () => {
  it('keeps sessions and scenarios, and gives the folder free again', async () => {
    const first = await importInto(session, example.scenario);
    const again = await importInto(session, example.scenario);
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(first.out).toEqual([
      expect.stringMatching(/played\.json: kept \(session \S+\)$/),
      expect.stringMatching(/managed-database-map\.yaml: kept \(scenario managed-database\)$/),
    ]);
    expect(first.err).toEqual([
      'The scenario managed-database is now shown in place of the one that comes with Demarc.',
    ]);
    expect(again.out).toEqual([
      expect.stringMatching(/played\.json: unchanged /),
      expect.stringMatching(/managed-database-map\.yaml: unchanged /),
    ]);
    expect(await readdir(data)).not.toContain('demarc.lock');
  });

  it('refuses a file with its reason and takes the others', async () => {
    const bad = await workplace.write('bad.yaml', 'format: demarc/scenario@1\n');
    const { code, out, err } = await importInto(bad, join(workplace.path, 'none.json'), session);
    expect(code).toBe(1);
    expect(out).toEqual([
      `${bad}: refused`,
      `${join(workplace.path, 'none.json')}: refused`,
      expect.stringMatching(/played\.json: kept /),
    ]);
    expect(err.join('\n')).toMatch(/bad\.yaml:\d+:\d+: error: /);
    expect(err).toContain('There is no file none.json. Check the name.');
    expect(await readdir(join(data, 'scenarios'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'prints one line for a finding, whatever its file is called',
    async () => {
      const evil = await workplace.write(
        'a\nAll is well\u202e\u001b[2J.yaml',
        'format: demarc/scenario@1\nid: "b\\nc"\n',
      );
      const { code, out, err } = await importInto(evil);
      expect([code, out]).toEqual([1, [expect.stringMatching(/a All is well {2}\[2J\.yaml: refused$/)]]);
      expect(err.length).toBeGreaterThan(1);
      for (const line of err) expect(line).toMatch(/^a All is well {2}\[2J\.yaml:\d+:\d+: error: /);
    },
  );

  it('takes packs and lists, and keeps what is there where that was asked', async () => {
    const list = await workplace.write('our-duties.csv', 'title,expected\nPatching,p\n');
    const pack = join(workplace.path, 'pack.json');
    await runCaptured('pack', example.scenario, '--out', pack);
    const { code, out, err } = await runCaptured(
      ...['import', pack, list, '--on-conflict', 'keep-both', '--data-dir', data],
    );
    expect([code, err]).toEqual([0, []]);
    expect(out).toEqual([
      `${pack}, managed-database-map.yaml: kept (scenario managed-database-2)`,
      `${list}: kept (scenario our-duties)`,
    ]);
    const skipped = await runCaptured('import', pack, '--on-conflict', 'skip', '--data-dir', data);
    expect(skipped.out).toEqual([`${pack}, managed-database-map.yaml: skipped (scenario managed-database)`]);
  });

  it.skipIf(process.platform === 'win32')('follows no link', async () => {
    const link = join(workplace.path, 'link.json');
    await symlink(session, link);
    const { code, err } = await importInto(link);
    expect([code, err]).toEqual([1, [expect.stringMatching(/^link\.json is not a plain file\./)]]);
  });

  it('touches nothing while the app holds the data folder, and says who does', async () => {
    const held = await openDataFolder(data, 'Demarc in the browser');
    if (!held.ok) throw new Error(held.error.message);
    const { code, out, err } = await importInto(session);
    await held.value.close();
    expect([code, out]).toEqual([1, []]);
    expect(err).toEqual([expect.stringContaining('Demarc in the browser')]);
    expect(await readdir(join(data, 'sessions'))).toEqual([]);
  });

  it('says so when the data folder is a file', async () => {
    data = await workplace.write('file', '');
    const { code, err } = await importInto(session);
    expect([code, err]).toEqual([
      1,
      [`${data} is a file, not a folder. Choose another folder with --data-dir.`],
    ]);
  });
});
