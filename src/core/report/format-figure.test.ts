import { describe, expect, it } from 'vitest';
import { formatFigure, formatShare, formatSigned } from './format-figure.ts';
import { formatDay, formatMoment } from './format-moment.ts';

describe('figures in a report', () => {
  it.each([
    [formatShare(2 / 3), '67%'],
    [formatShare(0), '0%'],
    [formatShare(null), 'n/a'],
    [formatFigure(0.166875), '0.17'],
    [formatFigure(-0.001), '0.00'],
    [formatFigure(null), 'n/a'],
    [formatSigned(0.25), '+0.25'],
    [formatSigned(-0.25), '-0.25'],
    [formatSigned(0.001), '0.00'],
    [formatSigned(null), 'n/a'],
  ])('writes %s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('days and moments in a report', () => {
  it('writes them out, moments in UTC', () => {
    expect(formatDay('2026-03-02')).toBe('2 March 2026');
    expect(formatMoment('2026-12-31T23:59:59.999Z')).toBe('31 December 2026, 23:59 UTC');
  });
});
