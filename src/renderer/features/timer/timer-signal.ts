/** What is said aloud about a timer: little, because a screen reader that counts seconds drowns the room. */
export type TimerSignal = 'started' | 'oneMinute' | 'over';

/**
 * What has just happened, from the seconds shown before and now.
 *
 * @param before null without a timer
 */
export function timerSignal(before: number | null, now: number | null): TimerSignal | null {
  if (now === null) return null;
  if (before === null) return 'started';
  if (before > 0 && now <= 0) return 'over';
  if (before > 60 && now <= 60) return 'oneMinute';
  return null;
}
