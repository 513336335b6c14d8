import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeMarkdownCell, escapeMarkdownLine } from './escape-markdown.ts';
import { showControlCharacters } from './show-control-characters.ts';

const pieces = [
  '# a',
  '- a',
  '+ a',
  '1. a',
  '2) a',
  '> a',
  '```',
  '~~~',
  '---',
  '===',
  '***',
  ':--',
  '| a | b |',
  '    code',
  '<b>x</b>',
  '<!-- x -->',
  '&lt;',
  '[a](javascript:alert(1))',
  '![a](https://x.example/p.png)',
  '[a]: https://x.example',
  '<https://x.example>',
  'https://x.example/a|b',
  'www.x.example',
  'a@b.example',
  'mailto:a@b.example',
  'x.example',
  '`code`',
  '``',
  '`@`',
  'a``@b`',
  '*a*',
  '__a__',
  '~~a~~',
  '$a$',
  '\\',
  'a\\',
  '\\|',
  '\u202Eabc',
  'a  ',
  '#',
  'plain words',
];
/** Every pair of pieces on one line and on two: more than 500 payloads. */
const payloads = pieces.flatMap((left) =>
  pieces.flatMap((right) => [`${left} ${right}`, `${left}\n${right}`]),
);
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('escapeMarkdown', () => {
  it('renders as its own text, with nothing that Markdown could read', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(500);
    for (const payload of payloads) expect(readLines(escapeMarkdown(payload))).toEqual(linesOf(payload));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readLines(escapeMarkdown(text))).toEqual(linesOf(text));
      }),
    );
  });

  it.each([
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['12) item', '12\\) item'],
    ['---', '\\---'],
    ['===', '\\==='],
    [':--', '\\:--'],
    ['    code', 'code'],
  ])('takes the start of the line from %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    'https://x.example',
    'www.x.example',
    'a@b.example',
    'x.example',
    'mailto:a',
    'javascript:alert(1)',
  ])('writes the address %s as code, because renderers link it in spite of escapes', (address) => {
    expect(escapeMarkdown(`see ${address} now`)).toBe(`see \`${address}\` now`);
  });

  it('leaves numbers and ordinary sentences readable', () => {
    const text = 'Restore took 2.5 hours (goal: 1-2), at 99.95% of cases; e.g. on Monday!';
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('keeps line breaks, and indents them within a list item', () => {
    expect(escapeMarkdown('one\ntwo\n\n\nthree', '  ')).toBe('one\\\n  two\n\n  three');
  });
});

describe('escapeMarkdownLine', () => {
  it('stays on one line and keeps closing number signs', () => {
    expect(escapeMarkdownLine('The C\nlanguage ##')).toBe('The C language \\##');
    expect(escapeMarkdownLine('C#')).toBe('C#');
  });
});

describe('escapeMarkdownCell', () => {
  it('holds no bare pipe and no line break, and renders as its own text', () => {
    for (const payload of payloads) {
      const cell = escapeMarkdownCell(payload);
      expect(cell).not.toMatch(/(?<!\\)(?:\\\\)*\||\n/);
      expect(readInline(cell)).toBe(linesOf(payload).join(' ').replace(/\s+/g, ' '));
    }
  });
});

/** The text a reader should see: lines without outer space, and runs of empty lines as one break. */
function linesOf(text: string): readonly string[] {
  return showControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readLines(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .filter((line) => line !== '')
    .map((line, place, lines) => {
      const isBroken = place < lines.length - 1 && /(?<!\\)(?:\\\\)*\\$/.test(line);
      const content = isBroken ? line.slice(0, -1) : line;
      expect(content, 'starts a block').not.toMatch(/^(?:[#+\-=:>|]|\d{1,9}[.)]|\s|~{3}|`{3,}[^`]*$)/);
      return readInline(content);
    });
}

/** Reads code spans and escapes; any other character that means something in a line is an error. */
function readInline(markdown: string): string {
  let text = '';
  let rest = markdown;
  while (rest !== '') {
    const code = /^(`+)(?!`)(.*?[^`])\1(?!`)/.exec(rest);
    const plain = /^\\([!-/:-@[-`{-~])|^[^\\`*_[\]<>&|~$]/u.exec(rest);
    const found = code ?? plain;
    if (found === null)
      throw new Error(`Markdown would read ${JSON.stringify(rest)} in ${JSON.stringify(markdown)}`);
    text += code === null ? (found[1] ?? found[0]) : (code[2] ?? '').replace(/^ (.*) $/, '$1');
    rest = rest.slice(found[0].length);
  }
  return text;
}
