import { describe, expect, it } from 'vitest';
import { normalQuantile, sensitivity } from './sensitivity.ts';

describe('sensitivity', () => {
  it('is 0 and unbiased for coin tossing', () => {
    const result = sensitivity({ hits: 50, misses: 50, falseAlarms: 50, correctRejections: 50 });
    expect(result?.dPrime).toBeCloseTo(0, 12);
    expect(result?.bias).toBeCloseTo(0, 12);
  });

  it('shows a group that is slow to claim its duty as a bias above 0', () => {
    const result = sensitivity({ hits: 40, misses: 60, falseAlarms: 2, correctRejections: 98 });
    // z(40.5 / 101) = -0.250785 and z(2.5 / 101) = -1.964217.
    expect(result?.dPrime).toBeCloseTo(1.713432, 5);
    expect(result?.bias).toBeCloseTo(1.107501, 5);
  });

  it('stays finite when every placement is right', () => {
    const result = sensitivity({ hits: 60, misses: 0, falseAlarms: 0, correctRejections: 60 });
    expect(Number.isFinite(result?.dPrime)).toBe(true);
    expect(result?.bias).toBeCloseTo(0, 12);
  });

  it('is null when one kind of card was never placed', () => {
    expect(sensitivity({ hits: 5, misses: 5, falseAlarms: 0, correctRejections: 0 })).toBeNull();
    expect(sensitivity({ hits: 0, misses: 0, falseAlarms: 5, correctRejections: 5 })).toBeNull();
  });
});

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.025, -1.959963984540054],
    [0.9, 1.2815515655446004],
    [1e-6, -4.753424308822899],
  ])('of %s is %s', (share, expected) => {
    expect(normalQuantile(share)).toBeCloseTo(expected, 11);
  });
});
