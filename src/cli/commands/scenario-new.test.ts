import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { makeWorkplace, runCaptured, type Workplace } from '../testing/run-captured.ts';

let workplace: Workplace;
beforeEach(async () => {
  workplace = await makeWorkplace();
});
afterEach(() => workplace.remove());

async function scenarioIn(path: string) {
  const parsed = parseScenario(await readFile(path, 'utf8'), path);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.scenario;
}

describe('demarc scenario new', () => {
  it.each(['2', '3', '4', '5', '6', '13', '500'])(
    'writes %s cards in which validate finds nothing',
    async (cards) => {
      const path = join(workplace.path, 'Our Database.yaml');
      const made = await runCaptured('scenario', 'new', path, '--cards', cards);
      expect(made).toEqual({ code: 0, out: [path], err: [] });
      const { code, out } = await runCaptured('validate', path);
      expect([code, out]).toEqual([0, []]);
      expect(await scenarioIn(path)).toMatchObject({ id: 'our-database', title: 'My scenario' });
      expect((await scenarioIn(path)).controls).toHaveLength(Number(cards));
    },
  );

  it('explains each part in a comment', async () => {
    const path = join(workplace.path, 'new.yml');
    await runCaptured('scenario', 'new', path);
    const comments = (await readFile(path, 'utf8')).match(/^# .+$/gm);
    expect(comments?.length).toBeGreaterThanOrEqual(8);
  });

  it.each(['Who runs: "it"? # $x \\ {a}', "It's ours", '- x', '漢字 😀', 'Größe'])(
    'keeps the title %s as it was given',
    async (title) => {
      const path = join(workplace.path, 'Crème Daten!.yaml');
      const made = await runCaptured('scenario', 'new', path, `--title=${title}`);
      expect(made.code).toBe(0);
      expect(await scenarioIn(path)).toMatchObject({ id: 'creme-daten', title });
    },
  );

  it('overwrites nothing', async () => {
    const path = await workplace.write('mine.yaml', 'mine');
    const { code, out, err } = await runCaptured('scenario', 'new', path);
    expect([code, out, err]).toEqual([1, [], [`${path} exists and was left as it is. Choose another name.`]]);
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  it.each([
    ['a file that cannot hold comments', ['x.json'], 1],
    ['an empty title', ['x.yaml', '--title', ' '], 1],
    ['a title that is too long', ['x.yaml', '--title', 'x'.repeat(121)], 1],
    ['a folder that is not there', ['none/x.yaml'], 1],
    ['one card', ['x.yaml', '--cards', '1'], 2],
    ['cards that are no number', ['x.yaml', '--cards', 'six'], 2],
    ['more cards than a scenario has', ['x.yaml', '--cards', '501'], 2],
    ['no file', [], 2],
  ] as const)('refuses %s in one sentence and writes nothing', async (_what, [file, ...options], code) => {
    const path = file === undefined ? [] : [join(workplace.path, file)];
    const refused = await runCaptured('scenario', 'new', ...path, ...options);
    expect(refused).toEqual({ code, out: [], err: [expect.stringMatching(/^[A-Z/].*\.$/)] });
    expect(await readdir(workplace.path)).toEqual([]);
  });

  it('makes an id of a name that has no plain letter', async () => {
    const path = join(workplace.path, '漢字.yaml');
    await runCaptured('scenario', 'new', path);
    expect(await scenarioIn(path)).toMatchObject({ id: 'my-scenario' });
  });
});
