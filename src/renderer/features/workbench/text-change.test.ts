import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, mergeTexts } from './text-change.ts';

describe('changeBetween', () => {
  it('is the smallest change from one text to the other', () => {
    expect(changeBetween('title: Old\n', 'title: New\n')).toEqual({ from: 7, to: 10, insert: 'New' });
    expect(changeBetween('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
    expect(changeBetween('same', 'same')).toBeNull();
  });
});

describe('mergeTexts', () => {
  it('keeps both changes where they are in different places', () => {
    expect(mergeTexts('a: 1\nb: 2\n', 'a: 10\nb: 2\n', 'a: 1\nb: 20\n')).toBe('a: 10\nb: 20\n');
    expect(mergeTexts('a: 1\nb: 2\n', 'a: 1\nb: 20\n', 'a: 10\nb: 2\n')).toBe('a: 10\nb: 20\n');
  });

  it('puts the first change in front where both add at the same point', () => {
    expect(mergeTexts('a: 1\n', 'a: 1\nb: 2\n', 'a: 1\n# typed')).toBe('a: 1\nb: 2\n# typed');
  });

  it('gives up where both change the same word', () => {
    expect(mergeTexts('a: old\n', 'a: new\n', 'a: odd\n')).toBeNull();
    expect(mergeTexts('a: 1', 'a: 12', 'a: 13')).toBeNull();
  });

  it('is the other text where one of them changed nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, other) => {
        expect(mergeTexts(base, base, other)).toBe(other);
        expect(mergeTexts(base, other, base)).toBe(other);
      }),
    );
  });

  it('keeps every line that was added on either side, or gives up', () => {
    const lines = fc.array(fc.constantFrom<string>('a: 1', 'b: 2', '# note', ''), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (base, left, right) => {
        const withLine = (at: number, line: string) =>
          base.toSpliced(at % (base.length + 1), 0, line).join('\n');
        const merged = mergeTexts(base.join('\n'), withLine(left, '# FIRST'), withLine(right, '# SECOND'));
        fc.pre(merged !== null);
        expect(merged.split('\n').toSorted()).toEqual([...base, '# FIRST', '# SECOND'].toSorted());
      }),
    );
  });
});
