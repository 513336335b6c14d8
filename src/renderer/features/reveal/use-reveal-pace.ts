import { useEffect, useEffectEvent, useState } from 'react';
import type { SessionState } from '#core/session/state.ts';
import { useSession } from '../../session/SessionContext.tsx';

export const paces = [15, 30, 60, 90] as const;

/** Cards that turn themselves over, one after each pause, until the facilitator or the room has something to say. */
export interface RevealPace {
  readonly seconds: number;
  readonly setSeconds: (seconds: number) => void;
  readonly isRunning: boolean;
  /** Until the next card; null before the first start. */
  readonly secondsLeft: number | null;
  readonly start: () => void;
  readonly pause: () => void;
  /** A card that was turned over by hand begins a new pause. */
  readonly beginAnew: () => void;
}

interface Run {
  readonly secondsLeft: number;
  readonly isPaused: boolean;
  /** The disputes when it was started: another dispute stops it, and so does a session that was read anew. */
  readonly disputes: SessionState['disputes'];
}

const secondMs = 1000;

/** @param canReveal whether a card is left to turn over in a session that can be changed */
export function useRevealPace(canReveal: boolean, revealNext: () => void): RevealPace {
  const disputes = useSession((view) => view.state.disputes);
  // Without its backend the window turns nothing over that the others would not see.
  const isCutOff = useSession((view) => view.saveStatus === 'not-saved');
  const [seconds, setSeconds] = useState<number>(30);
  const [run, setRun] = useState<Run | null>(null);
  const isRunning = run !== null && !run.isPaused && canReveal && !isCutOff && run.disputes === disputes;

  const tick = useEffectEvent(() => {
    if (run === null) return;
    const isOver = run.secondsLeft <= 1;
    setRun({ ...run, secondsLeft: isOver ? seconds : run.secondsLeft - 1 });
    if (isOver) revealNext();
  });
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => tick(), secondMs);
    return () => clearInterval(timer);
  }, [isRunning]);

  return {
    seconds,
    setSeconds: (next) => {
      setSeconds(next);
      setRun((now) => (now === null ? null : { ...now, secondsLeft: next }));
    },
    isRunning,
    secondsLeft: run?.secondsLeft ?? null,
    start: () => setRun({ secondsLeft: run?.secondsLeft ?? seconds, isPaused: false, disputes }),
    pause: () => setRun((now) => (now === null ? null : { ...now, isPaused: true })),
    beginAnew: () => setRun((now) => (now === null ? null : { ...now, secondsLeft: seconds })),
  };
}
