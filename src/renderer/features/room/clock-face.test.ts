import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFace } from './clock-face.ts';

const start = '2026-03-02T09:00:00.000Z';
const momentAfter = (ms: number) => new Date(Date.parse(start) + ms).toISOString();
const running = (totalMs: number, ranMs = 0) => ({ totalMs, ranMs, runningSince: start });

describe('the clock of the room', () => {
  it.each([
    [0, '1:00', false],
    [1, '1:00', false],
    [1000, '0:59', false],
    [59_001, '0:01', false],
    [60_000, '0:00', true],
    [90_000, '0:00', true],
  ])('says after %d ms of a minute: %s', (ms, text, isOver) => {
    expect(clockFace(running(60_000), momentAfter(ms))).toMatchObject({ text, isOver });
  });

  it('counts minutes beyond an hour', () => {
    expect(clockFace(running(5_405_000), start).text).toBe('90:05');
  });

  it('stands still while it is paused and after the end', () => {
    const paused = { totalMs: 60_000, ranMs: 15_000, runningSince: null };
    expect(clockFace(paused, momentAfter(40_000))).toEqual({
      text: '0:45',
      isOver: false,
      isPaused: true,
      changesInMs: null,
    });
    expect(clockFace(running(60_000), momentAfter(60_000)).changesInMs).toBeNull();
  });

  it('changes exactly when it says, and never before', () => {
    const moments = fc.record({
      totalMs: fc.integer({ min: 1000, max: 7_200_000 }),
      ranMs: fc.integer({ min: 0, max: 600_000 }),
      ms: fc.integer({ min: 0, max: 7_200_000 }),
    });
    fc.assert(
      fc.property(moments, ({ totalMs, ranMs, ms }) => {
        const timer = running(totalMs, ranMs);
        const face = clockFace(timer, momentAfter(ms));
        if (face.changesInMs === null) return;
        expect(face.changesInMs).toBeGreaterThan(0);
        expect(face.changesInMs).toBeLessThanOrEqual(1000);
        expect(clockFace(timer, momentAfter(ms + face.changesInMs - 1)).text).toBe(face.text);
        expect(clockFace(timer, momentAfter(ms + face.changesInMs)).text).not.toBe(face.text);
      }),
    );
  });
});
