import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import { editScenario } from './edit-scenario.ts';

function renamed(text: string, from: string, key: string): string {
  const result = editScenario(text, [{ type: 'rename', path: from.split('.'), key }]);
  return result.ok ? result.value.text : result.error;
}

describe('renaming a key', () => {
  it('changes the key where it stands and keeps the comments', () => {
    const text = 'sources:\n  # about a\n  a: # beside\n    title: A\n  b: { title: B }\n';
    expect(renamed(text, 'sources.a', 'c')).toBe(text.replace('  a:', '  c:'));
    expect(renamed(text, 'sources.b.title', 'name')).toBe(text.replace('{ title', '{ name'));
    expect(renamed('{"a": 1}', 'a', 'b')).toBe('{"b": 1}');
  });

  it('refuses a name that is taken', () => {
    expect(renamed('a: 1\nb: 2\n', 'a', 'b')).toContain('can only be changed in the text');
  });

  it('gives the text back when the key gets its old name again', () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
    const map = fc.dictionary(key, fc.string(), { minKeys: 1, maxKeys: 4, noNullPrototype: true });
    fc.assert(
      fc.property(map, fc.nat(), fc.string({ minLength: 1 }), (value, seed, name) => {
        const keys = Object.keys(value);
        const old = keys[seed % keys.length];
        fc.pre(old !== undefined && !keys.includes(name) && !['__proto__', '<<'].includes(name));
        const text = new Document(value).toString();
        const there = editScenario(text, [{ type: 'rename', path: [old], key: name }]);
        const back = there.ok
          ? editScenario(there.value.text, [{ type: 'rename', path: [name], key: old }])
          : there;
        expect(back.ok ? back.value.value : back.error).toEqual(value);
      }),
    );
  });
});
