import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock, scheduleOf } from './run-sheet-schedule.ts';

describe('scheduleOf', () => {
  it('plans the phases of the agenda one after the other, in the order of play', () => {
    const schedule = scheduleOf({
      agenda: [
        { phase: 'sort', minutes: 20 },
        { phase: 'setup', minutes: 5 },
        { phase: 'reveal', minutes: 12.5 },
      ],
    });
    expect(schedule).toEqual({
      phases: [
        { phase: 'setup', minutes: 5, from: 0, to: 5 },
        { phase: 'sort', minutes: 20, from: 5, to: 25 },
        { phase: 'reveal', minutes: 12.5, from: 25, to: 37.5 },
      ],
      totalMinutes: 37.5,
      isProposed: false,
    });
  });

  it('proposes minutes that add up where there is no agenda', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 480 }), (minutes) => {
        const schedule = scheduleOf({ minutes });
        expect(schedule).toMatchObject({ totalMinutes: minutes, isProposed: true });
        for (const phase of schedule.phases) expect(phase.minutes).toBeGreaterThanOrEqual(1);
      }),
    );
    expect(scheduleOf({}).totalMinutes).toBe(50);
  });
});

describe('formatClock', () => {
  it.each([
    [0, '0:00'],
    [5, '0:05'],
    [37.5, '0:38'],
    [65, '1:05'],
  ])('shows %d minutes as %s', (minutes, clock) => {
    expect(formatClock(minutes)).toBe(clock);
  });
});
