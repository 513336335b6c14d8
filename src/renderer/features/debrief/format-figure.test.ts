import { describe, expect, it } from 'vitest';
import { formatDecimal, formatShare, formatSigned, formatWhole } from './format-figure.ts';

describe('figures on screen', () => {
  it('show shares in whole percent', () => {
    expect([0, 0.125, 0.995, 1].map(formatShare)).toEqual(['0 %', '13 %', '100 %', '100 %']);
  });

  it('show which way a signed figure goes, and zero without a sign', () => {
    expect([0.25, -0.125, 0, -0.001].map(formatSigned)).toEqual(['+0.25', '−0.13', '0', '0']);
  });

  it('show two decimals', () => {
    expect([0.166875, -1].map(formatDecimal)).toEqual(['0.17', '−1.00']);
  });

  it('show points with a true minus', () => {
    expect([12, 0, -6].map(formatWhole)).toEqual(['12', '0', '−6']);
  });
});
