import { useEffect, useState } from 'react';
import { type Timer, timeLeftMs } from '#core/session/state.ts';
import { currentMoment } from '../app/time.ts';
import { msUntilNextSecond, shownSeconds } from './timer-clock.ts';

/**
 * The whole seconds a timer shows, below zero once its time is over; null without a timer. Renders the component that
 * calls it once a second while the timer runs, so it belongs into the smallest one that shows the time.
 */
export function useTimeLeft(timer: Timer | null): number | null {
  const [now, setNow] = useState(currentMoment);
  useEffect(() => {
    if (timer === null || timer.runningSince === null) return;
    let waiting = setTimeout(tick, msUntilNextSecond(timeLeftMs(timer, currentMoment())));
    // What is left is worked out anew from the clock each time, so a machine that slept shows the right time at once.
    function tick(): void {
      if (timer === null) return;
      const moment = currentMoment();
      setNow(moment);
      waiting = setTimeout(tick, msUntilNextSecond(timeLeftMs(timer, moment)));
    }
    return () => clearTimeout(waiting);
  }, [timer]);
  return timer === null ? null : shownSeconds(timeLeftMs(timer, now));
}
