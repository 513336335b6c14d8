import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { papers, printKinds } from '#core/print/print-kind.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { printScenario } from '#core/services/print-scenario.ts';
import { buildScenario } from '#core/testing/build-scenario.ts';
import { bytesOf } from '#node/export/bytes-of.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { createTypstPdfWriter } from '#node/print/typst-pdf-writer.ts';
import { example, makeWorkplace, runCaptured, type Workplace } from '../testing/run-captured.ts';

const moment = '2026-03-02T12:00:00.000Z';
let workplace: Workplace;
beforeEach(async () => {
  workplace = await makeWorkplace();
});
afterEach(() => workplace.remove());

const print = (kind: string, out: string, ...more: readonly string[]) =>
  runCaptured(
    'scenario',
    'print',
    example.scenario,
    '--kind',
    kind,
    '--out',
    out,
    '--clock',
    moment,
    ...more,
  );

describe('demarc scenario print', () => {
  it.each(papers)('writes the bytes of the app on %s and prints the path', async (paper) => {
    const out = join(workplace.path, 'handout.pdf');
    expect(await print('handout', out, '--paper', paper)).toEqual({ code: 0, out: [out], err: [] });
    const parsed = parseScenario(await readFile(example.scenario, 'utf8'), 'map.yaml');
    if (!parsed.ok) throw new Error('The example does not parse.');
    const pdf = createTypstPdfWriter({ templates: findApplicationFolder().printTemplates });
    const file = await printScenario(parsed.value.scenario, { kind: 'handout', paper }, moment, pdf);
    if (!file.ok) throw new Error(file.error.message);
    expect((await readFile(out)).equals(bytesOf(file.value))).toBe(true);
  });

  it('writes all kinds into a folder that it makes', async () => {
    const out = join(workplace.path, 'kit', 'a4');
    const { code, out: paths, err } = await print('all', out);
    expect([code, err]).toEqual([0, []]);
    expect(paths).toHaveLength(printKinds.length);
    expect((await readdir(out)).map((name) => join(out, name)).sort()).toEqual([...paths].sort());
    expect(paths.filter((path) => path.endsWith('facilitator only.pdf'))).toHaveLength(1);
    for (const path of paths) expect((await readFile(path)).subarray(0, 4).toString()).toBe('%PDF');
  });

  it('prints the exercise of one service model', async () => {
    const models = buildScenario({
      format: 'demarc/scenario@2',
      models: [
        { id: 'vm', title: 'Virtual machine' },
        { id: 'managed', title: 'Managed' },
      ],
    });
    const file = await workplace.write('models.json', JSON.stringify(models));
    const out = join(workplace.path, 'kit');
    const options = ['--kind', 'lanes', '--out', out, '--model'];
    expect((await runCaptured('scenario', 'print', file, ...options, 'managed')).code).toBe(0);
    expect((await runCaptured('scenario', 'print', file, ...options, 'faas')).err).toEqual([
      `${file} has no such service model. Choose one of: vm, managed.`,
    ]);
    expect((await print('lanes', out, '--model', 'vm')).err).toEqual([
      expect.stringContaining('has no service models. Leave --model out.'),
    ]);
  });

  it('says where the scenario is wrong and writes nothing', async () => {
    const file = await workplace.write('bad.yaml', 'format: demarc/scenario@1\n');
    const out = join(workplace.path, 'x.pdf');
    const { code, err } = await runCaptured('scenario', 'print', file, '--kind', 'cards', '--out', out);
    expect(code).toBe(1);
    for (const line of err) expect(line).toMatch(/bad\.yaml:\d+:\d+: error: /);
    expect(await readdir(workplace.path)).toEqual(['bad.yaml']);
  });

  it('says why all has no folder, and that one file is no folder', async () => {
    const taken = await workplace.write('file', '');
    const folder = workplace.path;
    expect(await print('all', taken)).toEqual({
      code: 1,
      out: [],
      err: [`${taken} is not a folder and cannot become one. Name a folder with --out; all writes 5 files.`],
    });
    expect(await print('cards', folder)).toEqual({
      code: 1,
      out: [],
      err: [`${folder} is not a plain file. Name the file to write with --out.`],
    });
  });

  it.each([
    ['a kind that there is not', ['--kind', 'poster', '--out', 'x.pdf']],
    ['a paper that there is not', ['--kind', 'cards', '--out', 'x.pdf', '--paper', 'a3']],
    ['no kind', ['--out', 'x.pdf']],
    ['no place', ['--kind', 'cards']],
    ['an empty place', ['--kind', 'cards', '--out', '']],
  ] as const)('refuses %s as bad usage', async (_what, options) => {
    const { code, out, err } = await runCaptured('scenario', 'print', example.scenario, ...options);
    expect([code, out]).toEqual([2, []]);
    expect(err).toEqual([expect.stringMatching(/ Run "demarc help" to see the commands\.$/)]);
  });
});
