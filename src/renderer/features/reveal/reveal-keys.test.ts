import { describe, expect, it } from 'vitest';
import { readRevealKey } from './reveal-keys.ts';

const bare = { key: '', ctrlKey: false, metaKey: false, altKey: false };

describe('the keys of the reveal', () => {
  it.each([
    ['n', 'next'],
    ['N', 'next'],
    [',', 'back'],
    ['.', 'forward'],
    [' ', null],
    ['ArrowRight', null],
    ['constructor', null],
  ])('reads %j as %j', (key, wish) => {
    expect(readRevealKey({ ...bare, key }, false)).toBe(wish);
  });

  it('mean nothing in a text', () => {
    expect(['n', ',', '.'].map((key) => readRevealKey({ ...bare, key }, true))).toEqual([null, null, null]);
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('leave a press with %s to the browser', (modifier) => {
    expect(readRevealKey({ ...bare, key: 'n', [modifier]: true }, false)).toBeNull();
  });
});
