import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from './shuffle.ts';

const items = fc.array(fc.integer(), { maxLength: 40 });
const seed = fc.integer({ min: 0, max: 0xffff_ffff });

describe('shuffle', () => {
  it('deals the same order for the same seed, and every item once', () => {
    fc.assert(
      fc.property(items, seed, (list, value) => {
        const once = shuffle(list, value);
        expect(shuffle(list, value)).toEqual(once);
        expect([...once].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });

  it('leaves the order alone for seed 0 and changes it for others', () => {
    const deck = Array.from({ length: 20 }, (_, place) => place);
    expect(shuffle(deck, 0)).toEqual(deck);
    expect(new Set([1, 2, 3, 4].map((value) => shuffle(deck, value).join())).size).toBe(4);
  });

  it('gives every place to every item about equally often', () => {
    const counts = new Array<number>(5).fill(0);
    for (let value = 1; value <= 5000; value += 1) {
      const place = shuffle([0, 1, 2, 3, 4], value).indexOf(0);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
