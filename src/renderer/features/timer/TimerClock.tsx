import { useTranslation } from 'react-i18next';
import type { Timer } from '#core/session/state.ts';
import { useRenderProbe } from '../../board/render-probe.ts';
import { formatClock } from '../../session/timer-clock.ts';
import { useTimeLeft } from '../../session/use-time-left.ts';
import styles from './Timer.module.css';
import { useTimerSignals } from './use-timer-signals.ts';

/** The time left in the header. The one component that ticks, and the one that speaks up; it shows nothing without a timer. */
export function TimerClock({
  timer,
  hasSound,
  className,
}: {
  readonly timer: Timer | null;
  readonly hasSound: boolean;
  readonly className: string | undefined;
}) {
  useRenderProbe('timer');
  const seconds = useTimeLeft(timer);
  useTimerSignals(seconds, hasSound);
  if (timer === null || seconds === null) return null;
  return (
    <div className={className}>
      <TimeLeft seconds={seconds} isPaused={timer.runningSince === null} />
    </div>
  );
}

/** The digits, with the word for what digits alone do not say. Its size is that of the text around it. */
export function TimeLeft({ seconds, isPaused }: { readonly seconds: number; readonly isPaused: boolean }) {
  const { t } = useTranslation('timer');
  const isOver = seconds <= 0;
  const word = isPaused ? t('paused') : seconds < 0 ? t('overBy') : null;
  return (
    // A timer is a live region that keeps silent, so what is worth saying is said elsewhere.
    <span
      role="timer"
      aria-label={t('timeLeft')}
      className={styles.left}
      data-has-hours={Math.abs(seconds) >= 3600 || undefined}
      data-state={isOver ? 'over' : isPaused ? 'paused' : 'running'}
    >
      {word !== null && <span className={styles.state}>{word} </span>}
      <span className={styles.digits}>{formatClock(seconds)}</span>
    </span>
  );
}
