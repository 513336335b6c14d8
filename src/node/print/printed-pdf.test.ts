import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { primer } from '#core/primer/primer.ts';
import { primerQuiz } from '#core/primer/primer-quiz.ts';
import { buildPrint } from '#core/print/build-print.ts';
import { buildPrimerPrint } from '#core/print/primer-print.ts';
import type { PrintDocument } from '#core/print/print-document.ts';
import { papers, printKinds } from '#core/print/print-kind.ts';
import { type Scenario, scenarioLimits } from '#core/scenario/schema.ts';
import { buildControl, buildScenario } from '#core/testing/build-scenario.ts';
import { buildSecretScenario, secretMark } from '#core/testing/secret-scenario.ts';
import { findApplicationFolder } from '../host/application-folder.ts';
import { createTypstPdfWriter } from './typst-pdf-writer.ts';

const { printTemplates } = findApplicationFolder();
const moment = '2026-03-02T09:30:00.000Z';
const writer = createTypstPdfWriter({ templates: printTemplates });
afterAll(() => writer.close());

/** The tools of poppler-utils read a PDF independently of what wrote it. */
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const withPoppler = it.skipIf(!hasPoppler);

async function write(document: PrintDocument, by = writer): Promise<Buffer> {
  const written = await by.write(document);
  if (!written.ok) throw new Error(written.error.message);
  return Buffer.from(written.value);
}

const print = (scenario: Scenario, kind: (typeof printKinds)[number], paper: 'a4' | 'letter' = 'a4') =>
  write(buildPrint(scenario, kind, paper, moment));

function read(
  tool: 'pdftotext' | 'pdfinfo' | 'pdffonts',
  pdf: Buffer,
  ...options: readonly string[]
): string {
  const files = tool === 'pdftotext' ? ['-', '-'] : ['-'];
  const { stdout, status } = spawnSync(tool, [...options, ...files], { input: pdf, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout;
}

/** The text without any white space, because lines break where the page ends them. */
const textOf = (pdf: Buffer): string => read('pdftotext', pdf, '-raw').replace(/\s+/g, '');

const claimsUniversalAccess = (pdf: Buffer): boolean => pdf.includes('pdfuaid');

/** Texts that mean something to a template language, a shell, a browser or a terminal. */
const payloads = [
  '#sys.inputs #import "page.typ": * #panic("x")',
  '$x^2$ #(1 + 1) @label <label> [#text]',
  '*bold* _slanted_ `raw` = heading - list + number / term: x',
  '\\u{41} \\\\ \\n // comment /* comment */',
  '-- --- ~ ... "double" \'single\' 1/2 (c)',
  '<script>alert(1)</script> &amp; ]]} #[ "',
  '{{name}} $HOME %s %00 `date`',
  'https://example.com/#fragment?query=1&other=2',
  `x${'long'.repeat(25)}`,
  'Größe, Ελληνικά, Кириллица',
];

describe('a printed PDF', () => {
  it.each(printKinds)('makes an accessible PDF of the %s on both papers', async (kind) => {
    for (const paper of papers) {
      const pdf = await print(buildSecretScenario(), kind, paper);
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(claimsUniversalAccess(pdf), paper).toBe(true);
    }
  });

  it.each(printKinds)('gives the same bytes of the %s from another writer', async (kind) => {
    const document = buildPrint(buildSecretScenario(), kind, 'a4', moment);
    const otherWriter = createTypstPdfWriter({ templates: printTemplates });
    const other = await write(document, otherWriter);
    otherWriter.close();
    expect(other.equals(await write(document))).toBe(true);
    const later = await write({ ...document, printedAt: '2026-03-02T09:30:01.000Z' });
    expect(other.equals(later)).toBe(false);
  });

  it.each(papers)('is the same accessible PDF of the primer from another writer on %s', async (paper) => {
    const document = buildPrimerPrint(paper, moment);
    const otherWriter = createTypstPdfWriter({ templates: printTemplates });
    const other = await write(document, otherWriter);
    otherWriter.close();
    expect(other.equals(await write(document))).toBe(true);
    expect(claimsUniversalAccess(other)).toBe(true);
  });

  it('prints texts of every length and a hundred cards', async () => {
    const long = (length: number) =>
      'word '
        .repeat(length)
        .slice(0, length - 1)
        .concat('.');
    const control = buildControl('long', 'shared', {
      title: long(scenarioLimits.title),
      description: long(scenarioLimits.shortText),
      why: long(scenarioLimits.longText),
      misconception: 'x'.repeat(scenarioLimits.longText),
    });
    const many = Array.from({ length: 99 }, (_, index) =>
      buildControl(`card-${index}`, index % 2 === 0 ? 'provider' : 'customer'),
    );
    const scenario = buildScenario({ controls: [control, ...many] });
    for (const kind of printKinds)
      expect(claimsUniversalAccess(await print(scenario, kind)), kind).toBe(true);
  });

  it('prints a box for what the font lacks and for half a character, and never fails', async () => {
    const title = '漢字 😀 עברית \u0000\u0007\u001b[2J \u202egnihtemos\u2066 \ud83d \udc00 e\u0301\u0327';
    const scenario = buildScenario({
      story: `${title}\r\n\r\n${title}\tend`,
      controls: [buildControl('strange', 'provider', { title, why: title }), buildControl('b', 'customer')],
    });
    for (const kind of printKinds) expect((await print(scenario, kind)).length).toBeGreaterThan(1000);
  });
});

describe.skipIf(!hasPoppler)(
  'what poppler-utils reads in a printed PDF (skipped where it is not installed)',
  () => {
    withPoppler.each(printKinds.filter((kind) => kind !== 'run-sheet'))(
      'finds no part of the key in the %s',
      async (kind) => {
        expect(textOf(await print(buildSecretScenario(), kind))).not.toContain(secretMark);
      },
    );

    withPoppler.each(papers)(
      'finds the answers to the primer on its last page and nowhere before, on %s',
      async (paper) => {
        const pages = read('pdftotext', await write(buildPrimerPrint(paper, moment)), '-raw')
          .split('\f')
          .slice(0, -1)
          .map((page) => page.replace(/\s+/g, ''));
        const answers = [primer.review.answer, ...primerQuiz.map(({ reason }) => reason)];
        for (const answer of answers) {
          const found = pages.flatMap((page, index) =>
            page.includes(answer.replace(/\s+/g, '')) ? [index + 1] : [],
          );
          expect(found, answer).toEqual([pages.length]);
        }
        expect(pages.at(-2)).toContain(primer.review.question.replace(/\s+/g, ''));
        expect(pages.at(-1)).toMatch(/^Answers/);
      },
    );

    withPoppler('finds the flow map of the primer in words and headings of two levels', async () => {
      const pdf = await write(buildPrimerPrint('a4', moment));
      const text = textOf(pdf);
      for (const { title, duties } of primer.flow.branches)
        for (const words of [title, ...duties]) expect(text).toContain(words.replace(/\s+/g, ''));
      const structure = read('pdfinfo', pdf, '-struct');
      for (const tag of ['TOC', 'H1', 'H2', 'Table', 'TH', 'TD', 'LI'])
        expect(structure, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    });

    withPoppler('finds the key and its warning on the run sheet, the warning on every page', async () => {
      const pdf = await print(buildSecretScenario(), 'run-sheet');
      expect(textOf(pdf)).toContain(secretMark);
      const pages = read('pdftotext', pdf).split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toContain('FACILITATOR ONLY');
    });

    withPoppler.each(printKinds)(
      'finds every text of the %s as it was written, whatever it could mean',
      async (kind) => {
        const controls = payloads.map((payload, index) =>
          buildControl(`card-${index}`, index % 2 === 0 ? 'provider' : 'customer', {
            title: payload,
            description: payload,
            why: payload,
          }),
        );
        const text = textOf(await print(buildScenario({ title: '#panic() *bold* $x$', controls }), kind));
        const timesPerPayload = { cards: 2, lanes: 0, handout: 2, form: 1, 'run-sheet': 3 }[kind];
        for (const payload of payloads) {
          const found = text.split(payload.replace(/\s+/g, '')).length - 1;
          expect(found, payload).toBeGreaterThanOrEqual(timesPerPayload);
        }
      },
    );

    withPoppler('finds control characters written out, so that they turn no text around', async () => {
      const scenario = buildScenario({ story: 'before \u202egnihtemos\u2066 \u0007after' });
      expect(textOf(await print(scenario, 'handout'))).toContain(
        'before[U+202E]gnihtemos[U+2066][U+0007]after',
      );
    });

    withPoppler('finds all of a text that is longer than a page within the pages', async () => {
      const long = (end: string) => `${'item '.repeat(1100)}${end}`;
      const scenario = buildScenario({
        controls: [
          buildControl('long', 'shared', { why: long('why-ends'), evidence: long('evidence-ends') }),
        ],
      });
      const pdf = await print(scenario, 'run-sheet');
      const [width, height] = [595, 842];
      const onPages = read('pdftotext', pdf, '-x', '0', '-y', '0', '-W', `${width}`, '-H', `${height}`);
      expect(onPages.match(/\bitem\b/g)).toHaveLength(2 * 1100);
      expect(onPages).toContain('why-ends');
      expect(onPages).toContain('evidence-ends');
    });

    withPoppler('finds headings, table headers, the language and a title', async () => {
      const pdf = await print(buildSecretScenario(), 'handout');
      const structure = read('pdfinfo', pdf, '-struct');
      for (const tag of ['H1', 'Table', 'TH', 'TD', 'LI'])
        expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
      expect(pdf.includes('/Lang (en-GB)')).toBe(true);
      expect(read('pdfinfo', pdf)).toMatch(/^Title:\s+Participant handout: Orders database$/m);
    });

    withPoppler.each([
      ['a4', /595\.\d+ x 841\.\d+/],
      ['letter', /612 x 792/],
    ] as const)('finds pages of the size %s', async (paper, size) => {
      expect(read('pdfinfo', await print(buildScenario(), 'cards', paper))).toMatch(size);
    });

    withPoppler('finds no font but the one that ships', async () => {
      const title = '漢字 😀 → ■ e\u0301 Ω Я';
      const scenario = buildScenario({ story: title });
      for (const kind of printKinds) {
        const fonts = read('pdffonts', await print(scenario, kind))
          .split('\n')
          .slice(2)
          .filter(Boolean);
        expect(fonts.length).toBeGreaterThan(0);
        for (const font of fonts)
          expect(font).toMatch(/^[A-Z]{6}\+SourceSans3-(?:Regular|Bold)\s.* yes yes yes /);
      }
    });

    withPoppler('finds eight cards on a sheet', async () => {
      const controls = Array.from({ length: 17 }, (_, index) => buildControl(`card-${index}`, 'provider'));
      const pdf = await print(buildScenario({ controls }), 'cards');
      const perSheet = read('pdftotext', pdf, '-raw')
        .split('\f')
        .slice(0, -1)
        .map((page) => page.match(/Description of/g)?.length);
      expect(perSheet).toEqual([8, 8, 1]);
    });
  },
);
