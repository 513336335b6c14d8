import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { playTone } from './play-tone.ts';
import { timerSignal } from './timer-signal.ts';

/** Says the start, the last minute and the end of a timer, and sounds the end where sound is on. */
export function useTimerSignals(seconds: number | null, hasSound: boolean): void {
  const { t } = useTranslation('timer');
  const announce = useAnnounce();
  // A timer that was there before the window was opened has been announced.
  const before = useRef(seconds);
  useEffect(() => {
    const signal = timerSignal(before.current, seconds);
    before.current = seconds;
    if (signal === 'started') announce(t('said.started', { minutes: minutesIn(seconds ?? 0) }));
    else if (signal !== null) announce(t(`said.${signal}`));
    if (signal === 'over' && hasSound) playTone();
  }, [seconds, hasSound, announce, t]);
}

/** Minutes with one decimal at most. */
export function minutesIn(seconds: number): number {
  return Math.round(seconds / 6) / 10;
}
