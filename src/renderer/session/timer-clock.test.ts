import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock, msUntilNextSecond, shownSeconds } from './timer-clock.ts';

describe('formatClock', () => {
  it('shows minutes and seconds, and hours where there are some', () => {
    expect([0, 9, 65, 900, 3599, 3600, 3725].map(formatClock)).toEqual([
      '0:00',
      '0:09',
      '1:05',
      '15:00',
      '59:59',
      '1:00:00',
      '1:02:05',
    ]);
  });

  it('leaves the sign of time over the end to the words beside it', () => {
    expect(formatClock(-42)).toBe('0:42');
  });
});

describe('shownSeconds', () => {
  it('shows the full length at the start, and counts from zero after the end', () => {
    expect([60_000, 59_999, 59_000, 1, 0, -999, -1000, -42_000].map(shownSeconds)).toEqual([
      60, 60, 59, 1, 0, 0, -1, -42,
    ]);
  });
});

describe('msUntilNextSecond', () => {
  it('is when the shown second changes, and not before', () => {
    const leftMs = fc.integer({ min: -3_600_000, max: 3_600_000 });
    fc.assert(
      fc.property(leftMs, (left) => {
        const wait = msUntilNextSecond(left);
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(wait).toBeLessThanOrEqual(1000);
        expect(shownSeconds(left - wait + 1)).toBe(shownSeconds(left));
        expect(shownSeconds(left - wait)).toBe(shownSeconds(left) - 1);
      }),
    );
  });
});
