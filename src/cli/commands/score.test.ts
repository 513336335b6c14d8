import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { example, makeWorkplace, runCaptured, type Workplace } from '../testing/run-captured.ts';

let workplace: Workplace;
beforeEach(async () => {
  workplace = await makeWorkplace();
});
afterEach(() => workplace.remove());

const scoreOf = (placements: string, ...more: readonly string[]) =>
  runCaptured('score', '--scenario', example.scenario, '--placements', placements, ...more);

/** The same tree with every number rounded to nine decimals, so that two ways to add up compare as equal. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(9));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}

describe('demarc score', () => {
  it('scores the checked case to its figures', async () => {
    const { code, out, err } = await scoreOf(example.placements, '--json');
    expect([code, err]).toEqual([0, []]);
    const expected: unknown = JSON.parse(await readFile(example.score, 'utf8'));
    expect(rounded(JSON.parse(out.join('\n')))).toEqual(
      rounded({ scenario: 'managed-database', cards: 8, ...(expected as object) }),
    );
  });

  it('says the direction of the errors in words and shows kappa for two groups too', async () => {
    const { code, out } = await scoreOf(example.placements);
    expect(code).toBe(0);
    expect(out).toEqual(
      expect.arrayContaining([
        'Group A',
        '  You gave 2 of your 5 duties to the provider.',
        "  You took 1 of the provider's 3 duties on yourselves.",
        "  Fleiss' kappa       0.500",
      ]),
    );
  });

  const badSheets: readonly (readonly [string, string, RegExp])[] = [
    [
      'an unknown card',
      'group,card,first_lane,first_certainty\nA,patchin,provider,\n',
      /:2:2: .*managed-patching|:2:2: .*nearest/,
    ],
    ['an unknown lane', 'group,card,first_lane,first_certainty\nA,managed-patching,vendor,\n', /:2:3: /],
    ['an unknown column', 'group,card,first_lane,first_sureness\n', /:1:4: /],
    [
      'a certainty beyond three',
      'group,card,first_lane,first_certainty\nA,managed-patching,provider,4\n',
      /:2:4: /,
    ],
    ['nothing in it', '', /empty/],
  ];

  it.each(badSheets)('refuses a sheet with %s in one sentence', async (_name, text, sentence) => {
    const sheet = await workplace.write('sheet.csv', text);
    const { code, out, err } = await scoreOf(sheet, '--json');
    expect([code, out]).toEqual([1, []]);
    expect(err).toEqual([expect.stringMatching(sentence)]);
    expect(err[0]).toContain(sheet);
  });

  it('names the file that is not there', async () => {
    const { code, err } = await scoreOf('none.csv');
    expect([code, err]).toEqual([1, ['There is no file none.csv. Check the name.']]);
  });

  it('prints what is wrong with the scenario, a line for each', async () => {
    const scenario = await workplace.write('bad.yaml', 'format: demarc/scenario@1\nid: Bad Id\n');
    const { code, err } = await runCaptured(
      'score',
      '--scenario',
      scenario,
      '--placements',
      example.placements,
    );
    expect(code).toBe(1);
    expect(err.length).toBeGreaterThan(1);
    for (const line of err) expect(line).toMatch(/bad\.yaml:\d+:\d+: error: /);
  });

  it('scores the service model that was played, the first where none is named', async () => {
    const scenario = await workplace.write(
      'models.yaml',
      `format: demarc/scenario@2
id: orders
title: Orders
summary: One set of cards under two models.
models:
  - { id: machine, title: On a machine }
  - { id: managed, title: Managed }
controls:
  - { id: patching, title: Patching, expected: customer, byModel: { managed: { expected: provider } } }
`,
    );
    const sheet = await workplace.write('sheet.csv', 'group,card,first_lane\nA,patching,provider\n');
    const figures = async (...more: readonly string[]) => {
      const { out } = await runCaptured(
        'score',
        '--scenario',
        scenario,
        '--placements',
        sheet,
        '--json',
        ...more,
      );
      const scored = JSON.parse(out.join('\n'));
      return [scored.scenario, scored.groups[0].first.right];
    };
    expect(await figures()).toEqual(['orders-machine', 0]);
    expect(await figures('--model', 'managed')).toEqual(['orders-managed', 1]);
    const unknown = await runCaptured('score', '--scenario', scenario, '--placements', sheet, '--model', 'x');
    expect([unknown.code, unknown.err]).toEqual([
      1,
      [expect.stringContaining('Choose one of: machine, managed.')],
    ]);
    expect((await scoreOf(example.placements, '--model', 'x')).err).toEqual([
      expect.stringContaining('has no service models. Leave --model out.'),
    ]);
  });
});
