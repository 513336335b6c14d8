import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from './parse-pack.ts';
import { printPack } from './print-pack.ts';
import { type Pack, packFormat, packLimits } from './schema.ts';

const anyText = (parts: fc.StringConstraints = {}) =>
  fc.string({
    ...parts,
    unit: fc.oneof(
      fc.constantFrom('\ud800', '\udc00', '\u2028', '\u0000', '\r\n', '"', '\\', '\ufeff'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });

const anyPack: fc.Arbitrary<Pack> = fc.record(
  {
    format: fc.constant(packFormat),
    name: anyText({ minLength: 1, maxLength: 40 }),
    scenarios: fc.array(
      fc.record({ file: anyText({ minLength: 1, maxLength: 80 }), text: anyText({ maxLength: 300 }) }),
      { minLength: 1, maxLength: 8 },
    ),
  },
  { requiredKeys: ['format', 'scenarios'], noNullPrototype: true },
);

function printed(pack: Pack): string {
  const text = printPack(pack);
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

function messageOf(text: string): string {
  const parsed = parsePack(text, 'ours.json');
  if (parsed.ok) throw new Error('the pack was not refused');
  return parsed.error;
}

const packOf = (value: object) => JSON.stringify({ format: packFormat, ...value });
const scenario = { file: 'a.yaml', text: '# A\n' };

describe('a pack', () => {
  it('comes back from its file as it was, in any script and with any sign', () => {
    fc.assert(
      fc.property(anyPack, (pack) => {
        expect(parsePack(printed(pack), 'ours.json')).toEqual({ ok: true, value: pack });
      }),
    );
  });

  it('prints equal bytes whatever order its keys came in', () => {
    const { file, text } = scenario;
    const mixed: Pack = { scenarios: [{ text, file }], name: 'Ours', format: packFormat };
    expect(printed(mixed)).toBe(printed({ format: packFormat, name: 'Ours', scenarios: [scenario] }));
  });

  it('is not printed larger than it can be read', () => {
    const large = { file: 'large.yaml', text: 'ä'.repeat(packLimits.bytes / 16) };
    expect(printPack({ format: packFormat, scenarios: Array(7).fill(large) }).ok).toBe(true);
    expect(printPack({ format: packFormat, scenarios: Array(8).fill(large) })).toEqual({
      ok: false,
      error: expect.stringContaining('at most 4 MB'),
    });
  });
});

describe('parsePack', () => {
  it.each([
    ['', 'ours.json is empty.'],
    ['{"format": "demarc/pack@1",', 'ours.json:1:28: This is not valid JSON'],
    [packOf({}), 'ours.json: The file has no "scenarios". Add it: a list.'],
    [packOf({ scenarios: [] }), 'ours.json: scenarios has 0 items; it needs at least 1.'],
    [packOf({ scenarios: [scenario], titel: 1 }), 'ours.json: The key "titel" is not known in the file.'],
    [packOf({ scenarios: [{ ...scenario, txt: '' }] }), 'Did you mean "text"?'],
    [packOf({ scenarios: [scenario, { file: '' }] }), 'ours.json: scenarios[1].file has no text'],
    [packOf({ scenarios: [{ file: 'a.yaml', text: 7 }] }), 'ours.json: scenarios[0].text must be text'],
    [
      packOf({ scenarios: [{ file: 'a'.repeat(256), text: '' }] }),
      'scenarios[0].file is 256 characters long; at most 255 fit',
    ],
    [
      JSON.stringify({ format: 'demarc/pack@2', deck: [] }),
      'written by a newer version of Demarc (demarc/pack@2)',
    ],
  ])('refuses %j with the file, the place and what to do', (text, message) => {
    expect(messageOf(text)).toContain(message);
    expect(messageOf(text)).not.toContain('\n');
  });

  it('names the limit that a pack exceeds', () => {
    expect(
      messageOf(packOf({ scenarios: [{ file: 'a.yaml', text: 'x'.repeat(512 * 1024 + 1) }] })),
    ).toContain('scenarios[0].text is 524289 characters long; at most 524288 fit');
    expect(messageOf(packOf({ scenarios: Array(301).fill(scenario) }))).toContain(
      'scenarios has 301 items; at most 300 are allowed',
    );
    expect(messageOf('x'.repeat(packLimits.bytes + 1))).toContain('a pack holds at most 4 MB');
  });

  it('cannot be made to hang or to run out of stack', () => {
    for (const depth of [100, 10_000, 1_000_000]) {
      expect(messageOf('['.repeat(depth))).toContain('more than 32 levels deep');
      expect(messageOf('{"a":'.repeat(Math.min(depth, 800_000)))).toContain('more than 32 levels deep');
    }
    const keys = Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join(',');
    expect(messageOf(`{${keys}}`)).toContain('ours.json: ');
  });

  it('cannot be made to touch a prototype', () => {
    expect(messageOf('{"__proto__": {"polluted": true}}')).toContain('the key "__proto__" is not allowed');
    expect(messageOf('{"\\u005f_proto__": {}}')).toContain('the key "__proto__" is not allowed');
    expect(messageOf(packOf({ constructor: { prototype: {} }, scenarios: [scenario] }))).toContain(
      '"constructor" is not known',
    );
    expect('polluted' in {}).toBe(false);
  });
});
