import { describe, expect, it } from 'vitest';
import { compareLines } from './diff-lines.ts';

describe('compareLines', () => {
  it('tells added, removed and equal lines apart, with their numbers', () => {
    expect(compareLines('a\nb\nc\nd\n', 'a\nx\nc\nd\ne\n')).toEqual([
      { kind: 'same', lines: ['a'], first: 1 },
      { kind: 'removed', lines: ['b'], first: 2 },
      { kind: 'added', lines: ['x'], first: 2 },
      { kind: 'same', lines: ['c', 'd'], first: 3 },
      { kind: 'added', lines: ['e'], first: 5 },
    ]);
  });

  it('finds nothing between equal texts', () => {
    expect(compareLines('a\n', 'a\n')?.every(({ kind }) => kind === 'same')).toBe(true);
  });
});
