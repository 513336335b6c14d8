import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64, encodeBytesAsBase64 } from './base64.ts';

const ascii = fc.array(fc.nat(127)).map((codes) => String.fromCharCode(...codes));

describe('base64', () => {
  it('writes what other programs write and reads it back', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        const encoded = encodeBase64(text);
        expect(encoded).toBe(Buffer.from(text, 'latin1').toString('base64'));
        expect(decodeBase64(encoded)).toBe(text);
      }),
    );
  });

  it('writes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(encodeBytesAsBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  it.each(['a', 'ab', 'abc', 'ab=c', '====', 'ab==cd==', 'QQ=A', 'QR==', 'Q Q=', 'QQ=='.slice(0, 3)])(
    'refuses %j, which it never writes',
    (encoded) => {
      expect(decodeBase64(encoded)).toBeNull();
    },
  );
});
