import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timer } from '#core/session/state.ts';
import { clockFace } from './clock-face.ts';
import styles from './Room.module.css';

/** The clock of the window. */
export interface Clock {
  readonly now: () => string;
  /** @returns a function that calls it off */
  readonly runAfter: (delayMs: number, run: () => void) => () => void;
}

/** The timer, large. It wakes up once per second while it runs, and not at all while it stands. */
export function RoomClock({ timer, clock }: { readonly timer: Timer; readonly clock: Clock }) {
  const { t } = useTranslation('room');
  const [now, setNow] = useState(clock.now);
  const { text, isOver, isPaused, changesInMs } = clockFace(timer, now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading of the clock plans the next one
  useEffect(() => {
    // A timer that was changed meanwhile is read at once.
    const delayMs = changesInMs === null ? null : clockFace(timer, clock.now()).changesInMs;
    if (delayMs === null) return;
    return clock.runAfter(delayMs, () => setNow(clock.now()));
  }, [clock, timer, now]);
  return (
    <div className={styles.clock} data-over={isOver} role="timer" aria-label={t('timer.label')}>
      <span className={styles.time}>{isOver ? t('timer.over') : text}</span>
      {isPaused && !isOver && <span className={styles.paused}>{t('timer.paused')}</span>}
    </div>
  );
}
