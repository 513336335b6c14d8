import { describe, expect, it } from 'vitest';
import { checkYamlTokens, yamlLimits } from './check-yaml-tokens.ts';
import { parseScenario } from './parse-scenario.ts';

const tooDeep = 'more than 32 levels of nesting';
const tooLarge = 'The file is too large: a scenario has at most 512 KB.';

function repeatTo(piece: string, count: number): string {
  return piece.repeat(count).slice(0, yamlLimits.characters);
}

function keys(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

const aliases = keys(9, (level) => {
  const inside =
    level === 0
      ? 'lol'
      : Array(9)
          .fill(`*a${level - 1}`)
          .join(', ');
  return `a${level}: &a${level} [${inside}]`;
});

describe('a scenario file made to exhaust the parser', () => {
  it.each([
    ...[1_000, 10_000, 100_000].flatMap((depth): [string, string, string][] => [
      [`${depth} brackets`, repeatTo('[', depth), tooDeep],
      [`${depth} braces`, repeatTo('{a: ', depth), tooDeep],
      [`${depth} list items in one line`, repeatTo('- ', depth), tooDeep],
      [`${depth} explicit keys`, repeatTo('? ', depth), tooDeep],
      [`${depth} empty keys`, repeatTo(': ', depth), tooDeep],
    ]),
    [
      'brackets that hide behind a text that looks like a sign of the lexer',
      '[\u0018,'.repeat(1000),
      tooDeep,
    ],
    ['blocks indented ever more', keys(400, (index) => `${' '.repeat(index)}a:`), tooDeep],
    ['a million brackets', '['.repeat(1_000_000), tooLarge],
    ['100,000 keys', keys(100_000, (index) => `key${index}: 1`), tooLarge],
    ['40,000 keys in one map', keys(40_000, (index) => `k${index}: 1`), 'more than 20000 lines'],
    ['50,000 keys in one line', `{${'a: 1,'.repeat(50_000)}}`, 'more than 10000 keys and list items'],
    ['100,000 stray brackets', ']'.repeat(100_000), 'more than 10000 keys and list items'],
    ['100,000 texts side by side', '""'.repeat(100_000), 'more than 20000 separate texts'],
    ['100,000 bad escapes', `"${'\\q'.repeat(100_000)}"`, 'The backslash before "q" begins no escape'],
    ['a key of 10 MB', `${'a'.repeat(10 * 1024 * 1024)}: 1`, tooLarge],
    ['a key of 500 KB', `${'a'.repeat(500_000)}: 1`, 'A key is much too long.'],
    [
      '10,000 anchors',
      keys(10_000, (index) => `k${index}: &a${index} 1`),
      'A "&" at the start sets an anchor',
    ],
    ['aliases of aliases, nine to the ninth', aliases, 'A "&" at the start sets an anchor'],
    ['10,000 documents', '---\n'.repeat(10_001), 'more than 10000 keys and list items'],
  ])('is refused with its reason: %s', (_, text, reason) => {
    const parsed = parseScenario(text, 'bomb.yaml');
    expect(parsed.ok ? [] : parsed.error.map((finding) => finding.message).join('\n')).toContain(reason);
  });

  it('is refused the second time as the first, before the parser can use up its memory', () => {
    const text = `${'['.repeat(1000)}1${']'.repeat(1000)}`;
    expect(text).toHaveLength(2001);
    const first = parseScenario(text, 'bomb.yaml');
    expect(first.ok).toBe(false);
    expect(parseScenario(text, 'bomb.yaml')).toEqual(first);
  });

  it('is told apart from brackets inside texts, comments and blocks', () => {
    const brackets = '['.repeat(100);
    const text = `a: "${brackets}"\nb: '${brackets}'\nc: x${brackets} # ${brackets}\nd: |\n  ${brackets}\n`;
    expect(checkYamlTokens(text)).toEqual([]);
  });

  it('may be as deep as the limit', () => {
    expect(checkYamlTokens(`${'['.repeat(32)}${']'.repeat(32)}`)).toEqual([]);
    expect(checkYamlTokens(`${'['.repeat(33)}`)).toHaveLength(1);
    expect(checkYamlTokens(keys(32, (index) => `${' '.repeat(index)}a:`))).toEqual([]);
    expect(checkYamlTokens(keys(33, (index) => `${' '.repeat(index)}a:`))).toHaveLength(1);
  });
});
