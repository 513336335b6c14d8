import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePack } from '#core/pack/parse-pack.ts';
import {
  builtInScenarios,
  example,
  makeWorkplace,
  runCaptured,
  type Workplace,
} from '../testing/run-captured.ts';

let workplace: Workplace;
let out: string;
beforeEach(async () => {
  workplace = await makeWorkplace();
  out = join(workplace.path, 'pack.json');
});
afterEach(() => workplace.remove());

describe('demarc pack', () => {
  it('puts files into a pack that brings every one of them back, byte for byte', async () => {
    const files = (await readdir(builtInScenarios)).filter((name) => name.endsWith('.yaml'));
    const paths = files.map((name) => join(builtInScenarios, name));
    const packed = await runCaptured('pack', ...paths, '--out', out, '--name', 'All of them');
    expect(packed).toEqual({ code: 0, out: [out], err: [] });
    const data = join(workplace.path, 'data');
    const imported = await runCaptured('import', out, '--data-dir', data);
    expect([imported.code, imported.out.length]).toEqual([0, files.length]);
    // They are the same as those that come with the app, so nothing had to be written.
    expect(imported.out.every((line) => line.includes(': unchanged (scenario '))).toBe(true);
    const pack = parsePack(await readFile(out, 'utf8'), out);
    for (const { file, text } of pack.ok ? pack.value.scenarios : [])
      expect(text).toBe(await readFile(join(builtInScenarios, file), 'utf8'));
  });

  it('writes nothing while a file is broken, missing or the second of its id, and says which', async () => {
    const broken = await workplace.write('broken.yaml', 'format: demarc/scenario@1\n');
    const again = await workplace.write('again.yaml', await readFile(example.scenario, 'utf8'));
    const none = join(workplace.path, 'none.yaml');
    const {
      code,
      out: printed,
      err,
    } = await runCaptured('pack', broken, none, example.scenario, again, '--out', out);
    expect([code, printed]).toEqual([1, []]);
    expect(err).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/broken\.yaml:\d+:\d+: error: /),
        `There is no file ${none}. Check the name.`,
        `${again} has the same id "managed-database" as ${example.scenario}. Give one of them another id.`,
      ]),
    );
    expect(await readdir(workplace.path)).not.toContain('pack.json');
  });

  it('names the limit when the scenarios do not fit', async () => {
    const map = await readFile(example.scenario, 'utf8');
    const files = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        workplace.write(
          `${index}.yaml`,
          `${map.replace('managed-database', `service-${index}`)}#${'x'.repeat(500_000)}\n`,
        ),
      ),
    );
    expect((await runCaptured('pack', ...files, '--out', out)).err).toEqual([
      expect.stringContaining('at most 4 MB'),
    ]);
    const many = await runCaptured('pack', ...Array(301).fill(example.scenario), '--out', out);
    expect(many.err).toEqual([expect.stringContaining('at most 300 scenarios')]);
    const named = await runCaptured('pack', example.scenario, '--out', out, '--name', 'x'.repeat(121));
    expect(named.err).toEqual([expect.stringContaining('1 to 120 characters')]);
  });
});
