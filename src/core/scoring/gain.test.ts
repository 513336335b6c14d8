import { describe, expect, it } from 'vitest';
import { gain } from './gain.ts';

describe('gain', () => {
  it.each([
    [0.75, 0.875, 0.5],
    [0.75, 1, 1],
    [0.5, 0.25, -0.5],
    [0.5, 0, -1],
    [0.5, 0.5, 0],
    [0, 0, null],
    [1, 1, null],
    [0, 1, 1],
    [1, 0, -1],
    [null, null, null],
    [0.5, null, null],
  ])('from %s to %s is %s', (first, final, expected) => {
    expect(gain(first, final)).toBe(expected);
  });
});
