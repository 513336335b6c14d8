import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { papers } from '#core/print/print-kind.ts';
import { printPrimer } from '#core/services/print-primer.ts';
import { bytesOf } from '#node/export/bytes-of.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { createTypstPdfWriter } from '#node/print/typst-pdf-writer.ts';
import { makeWorkplace, runCaptured, type Workplace } from '../testing/run-captured.ts';

const moment = '2026-03-02T12:00:00.000Z';
let workplace: Workplace;
beforeEach(async () => {
  workplace = await makeWorkplace();
});
afterEach(() => workplace.remove());

describe('demarc primer', () => {
  it.each(papers)('writes the bytes of the app on %s and prints the path', async (paper) => {
    const out = join(workplace.path, 'primer.pdf');
    const args = ['--out', out, '--paper', paper, '--clock', moment];
    expect(await runCaptured('primer', ...args)).toEqual({ code: 0, out: [out], err: [] });
    const pdf = createTypstPdfWriter({ templates: findApplicationFolder().printTemplates });
    const file = await printPrimer(paper, moment, pdf);
    pdf.close();
    if (!file.ok) throw new Error(file.error.message);
    expect((await readFile(out)).equals(bytesOf(file.value))).toBe(true);
  });

  it('says in a sentence that its place is a folder, and writes nothing', async () => {
    expect(await runCaptured('primer', '--out', workplace.path)).toEqual({
      code: 1,
      out: [],
      err: [`${workplace.path} is not a plain file. Name the file to write with --out.`],
    });
    expect(await readdir(workplace.path)).toEqual([]);
  });

  it.each([
    ['no place', []],
    ['a paper that there is not', ['--out', 'x.pdf', '--paper', 'a3']],
  ] as const)('refuses %s as bad usage', async (_what, options) => {
    const { code, out, err } = await runCaptured('primer', ...options);
    expect([code, out]).toEqual([2, []]);
    expect(err).toEqual([expect.stringMatching(/ Run "demarc help" to see the commands\.$/)]);
  });
});
