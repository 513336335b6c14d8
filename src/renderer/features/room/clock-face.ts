import { type Timer, timeLeftMs } from '#core/session/state.ts';

/** What the clock of the room says at a moment. */
export interface ClockFace {
  /** Minutes and seconds left, as `12:05`; `0:00` once the time is over. */
  readonly text: string;
  readonly isOver: boolean;
  readonly isPaused: boolean;
  /** Milliseconds until the face changes next; null while nothing moves. */
  readonly changesInMs: number | null;
}

/** Whole seconds are rounded up, so that a timer of a minute begins with 1:00 and ends at the moment of 0:00. */
export function clockFace(timer: Timer, now: string): ClockFace {
  const leftMs = timeLeftMs(timer, now);
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const isPaused = timer.runningSince === null;
  return {
    text: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    isOver: leftMs <= 0,
    isPaused,
    changesInMs: isPaused || leftMs <= 0 ? null : leftMs - (seconds - 1) * 1000,
  };
}
