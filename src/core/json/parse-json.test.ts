import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLimits, parseJson } from './parse-json.ts';

function messageOf(text: string): string {
  const parsed = parseJson(text, 'session.json');
  if (parsed.ok) throw new Error('the text was not refused');
  return parsed.error;
}

describe('parseJson', () => {
  it('takes what JSON.parse takes and gives the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.constantFrom('', ' ', '\n\t\r '), (json, space) => {
        const text = `${space}${json}${space}`;
        fc.pre(!/__proto__/.test(text));
        expect(parseJson(text, 'a')).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('refuses every damaged text that JSON.parse refuses', () => {
    const signs = fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '-',
      '.',
      '0',
      'e',
      'true',
      'nul',
      '\n',
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.array(fc.tuple(fc.nat(60), signs)), (json, edits) => {
        let text = json;
        for (const [at, sign] of edits) text = `${text.slice(0, at)}${sign}${text.slice(at + 1)}`;
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const parsed = parseJson(text, 'a');
        if (!isJson) expect(parsed.ok).toBe(false);
        else if (!parsed.ok) expect(parsed.error).toContain('is written twice');
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [
      '{"a": 1,\n  "b": }',
      'session.json:2:8: This is not valid JSON, because there should be a value where "}" stands.',
    ],
    [
      '{"a": 1,}',
      'session.json:1:9: This is not valid JSON, because there should be a key in double quotes where "}" stands.',
    ],
    [
      '{"a" 1}',
      'session.json:1:6: This is not valid JSON, because there should be a colon where "1" stands.',
    ],
    [
      '[1 2]',
      'session.json:1:4: This is not valid JSON, because there should be a comma or a closing bracket ] where "2" stands.',
    ],
    [
      '{"a": 1]',
      'session.json:1:8: This is not valid JSON, because there should be a comma or a closing brace } where "]" stands.',
    ],
    ['[1', 'session.json:1:3: This is not valid JSON, because the file ends too early.'],
    [
      '{} {}',
      'session.json:1:4: This is not valid JSON, because nothing may follow the end of the JSON value.',
    ],
    [
      '["a\n"]',
      'session.json:1:4: This is not valid JSON, because a text holds a line break or another control character.',
    ],
    [
      '["\\x"]',
      'session.json:1:3: This is not valid JSON, because a text holds a backslash that begins no escape.',
    ],
    ['["a', 'session.json:1:2: This is not valid JSON, because a text has no closing double quote.'],
    ['[01]', 'session.json:1:2: This is not valid JSON, because there should be a value where "0" stands.'],
    ['', 'session.json is empty. Choose the file again or use an older copy.'],
  ])('says where and why it refuses %j', (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it('refuses a key that is written twice in one object, also in disguise', () => {
    expect(messageOf('{"seq": 1, "seq": 2}')).toContain('session.json:1:12: ');
    expect(messageOf('{"seq": 1, "\\u0073eq": 2}')).toContain('the key "seq" is written twice');
    expect(parseJson('[{"a": 1}, {"a": {"a": 2}}]', 'a').ok).toBe(true);
  });

  it('refuses the key __proto__ wherever it stands, also in disguise', () => {
    expect(messageOf('{"a": [{"__proto__": {}}]}')).toContain('the key "__proto__" is not allowed');
    expect(messageOf('{"__pr\\u006fto__": 1}')).toContain('the key "__proto__" is not allowed');
  });

  it('takes 32 levels of nesting and refuses 33, however many follow', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(parseJson(nested(jsonLimits.depth), 'a').ok).toBe(true);
    expect(messageOf(nested(jsonLimits.depth + 1))).toContain('session.json:1:33: ');
    expect(messageOf('{"a":'.repeat(800_000))).toContain('nested more than 32 levels deep');
  });

  it('refuses a text beyond the size limit unread', () => {
    const text = `"${'a'.repeat(jsonLimits.characters)}"`;
    expect(messageOf(text)).toBe(
      'session.json is too large: it holds more than 5 MB. Split it or choose another file.',
    );
  });

  it('takes a text of megabytes and a byte order mark', () => {
    const long = 'a'.repeat(4 * 1024 * 1024);
    expect(parseJson(`\ufeff["${long}"]`, 'a')).toEqual({ ok: true, value: [long] });
    expect(parseJson(`${'9'.repeat(300)}`, 'a').ok).toBe(true);
  });
});
