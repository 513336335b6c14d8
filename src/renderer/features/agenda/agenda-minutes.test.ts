import { describe, expect, it } from 'vitest';
import type { Agenda } from '#core/session/elapsed.ts';
import { minutesInAll, phasesToPlan, withMinutes } from './agenda-minutes.ts';

const agenda: Agenda = [
  { phase: 'sort', minutes: 15 },
  { phase: 'discuss', minutes: 8 },
  { phase: 'debrief', minutes: 10 },
];

describe('withMinutes', () => {
  it('puts a phase where it is played, or changes it in its place', () => {
    expect(withMinutes(agenda, 'reveal', 12).map(({ phase }) => phase)).toEqual([
      'sort',
      'discuss',
      'reveal',
      'debrief',
    ]);
    expect(withMinutes(agenda, 'sort', '20')[0]).toEqual({ phase: 'sort', minutes: 20 });
  });

  it('takes a phase out that has no length', () => {
    for (const none of ['', ' ', 0, 481, 'x']) {
      expect(withMinutes(agenda, 'sort', none)).toEqual(agenda.slice(1));
    }
  });
});

describe('minutesInAll', () => {
  it('leaves the discussion out where there is no second vote', () => {
    expect(minutesInAll(agenda, phasesToPlan(true))).toBe(33);
    expect(minutesInAll(agenda, phasesToPlan(false))).toBe(25);
  });
});
