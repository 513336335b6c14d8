import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInBlockText, tokensOfLine } from './yaml-tokens.ts';

function parts(line: string, isBlockText = false): readonly string[] {
  return tokensOfLine(line, isBlockText).map(({ from, to, kind }) => `${kind} ${line.slice(from, to)}`);
}

describe('tokensOfLine', () => {
  it('tells keys, signs, texts and comments apart', () => {
    expect(parts('  - id: first-card # the first')).toEqual([
      'sign -',
      'key id',
      'sign :',
      'comment # the first',
    ]);
    expect(parts('title: "A: title" # note')).toEqual([
      'key title',
      'sign :',
      'text "A: title"',
      'comment # note',
    ]);
    expect(parts('why: >-')).toEqual(['key why', 'sign :', 'sign >-']);
    expect(parts('# whole line')).toEqual(['comment # whole line']);
  });

  it('sees the keys of a map in brackets', () => {
    expect(parts("docs: { url: https://a.example/b#c, title: 'It''s' }")).toEqual([
      'key docs',
      'sign :',
      'sign {',
      'key url',
      'sign :',
      'sign :',
      'sign ,',
      'key title',
      'sign :',
      "text 'It''s'",
      'sign }',
    ]);
  });

  it('takes a line of a block text for text, whatever stands in it', () => {
    expect(parts('      key: value # no comment', true)).toEqual(['text key: value # no comment']);
    expect(parts('   ', true)).toEqual([]);
  });

  it('gives tokens in order and inside of the line', () => {
    const signs = fc.string({ unit: fc.constantFrom(...' \t:-#"\'[]{},|>ab\\é'), maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string()), (line) => {
        let end = 0;
        for (const { from, to } of tokensOfLine(line, false)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});

describe('isInBlockText', () => {
  it('knows the lines of a block text by what stands above them', () => {
    const lines = ['a:', '  why: >- # note', '    one', '', '    # two', '  next: 3', '    four'];
    const inside = lines.map((_, index) => isInBlockText((number) => lines[number - 1] ?? '', index + 1));
    expect(inside).toEqual([false, false, true, true, true, false, false]);
  });

  it('names every key at the start of a line in the exercises that come with the app', () => {
    const file = new URL('../../../../scenarios/managed-database.yaml', import.meta.url);
    const lines = readFileSync(file, 'utf8').split('\n');
    const keys = lines.filter((line, index) => {
      const isBlock = isInBlockText((number) => lines[number - 1] ?? '', index + 1);
      return tokensOfLine(line, isBlock).some(({ kind }) => kind === 'key');
    });
    expect(keys.filter((line) => !/^\s*(?:- )?\{?\s*[\w-]+:/.test(line))).toEqual([]);
    expect(keys.length).toBeGreaterThan(100);
  });
});
