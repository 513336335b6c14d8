import { describe, expect, it } from 'vitest';
import { timerSignal } from './timer-signal.ts';

describe('timerSignal', () => {
  it('says the start, the last minute and the end once each in a whole countdown', () => {
    const said: string[] = [];
    let before: number | null = null;
    for (let now = 120; now >= -120; now -= 1) {
      const signal = timerSignal(before, now);
      if (signal !== null) said.push(`${now} ${signal}`);
      before = now;
    }
    expect(said).toEqual(['120 started', '60 oneMinute', '0 over']);
  });

  it('says only the end when a sleeping machine wakes behind it', () => {
    expect(timerSignal(600, -30)).toBe('over');
    expect(timerSignal(-30, -31)).toBeNull();
  });

  it('says nothing when a minute is added or the timer is stopped', () => {
    expect(timerSignal(-10, 50)).toBeNull();
    expect(timerSignal(30, 90)).toBeNull();
    expect(timerSignal(30, null)).toBeNull();
  });
});
