import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word.ts';

const keys = ['expected', 'evidence', 'title', 'why'];

describe('nearestWord', () => {
  it.each([
    ['expcted', 'expected'],
    ['Title', 'title'],
    ['titel', 'title'],
    ['wy', 'why'],
    ['evidnece', 'evidence'],
  ])('takes %s for a slip of %s', (word, meant) => {
    expect(nearestWord(word, keys)).toEqual({ word: meant, isLikely: true });
  });

  it('names a nearest word for anything, but says when a slip is unlikely', () => {
    expect(nearestWord('zzzzzzzzzz', keys)?.isLikely).toBe(false);
  });

  it('has no answer without candidates', () => {
    expect(nearestWord('title', [])).toBeNull();
  });

  it('prefers a swap of neighbours to two other edits', () => {
    expect(nearestWord('ab', ['cd', 'ba'])).toEqual({ word: 'ba', isLikely: true });
  });
});
