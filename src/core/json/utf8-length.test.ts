import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Length } from './utf8-length.ts';

describe('utf8Length', () => {
  it('counts as an encoder writes, for any text', () => {
    const anyText = fc.string({
      unit: fc.oneof(fc.constantFrom('\ud800', '\udc00'), fc.string({ unit: 'binary' })),
    });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).byteLength);
      }),
    );
  });
});
