import { useEffect, useState } from 'react';
import { currentMoment } from '../app/time.ts';

/** The present moment for a component that is on screen only for a while; renders it as often as it asks for. */
export function useNow(everyMs: number): string {
  const [now, setNow] = useState(currentMoment);
  useEffect(() => {
    const ticking = setInterval(() => setNow(currentMoment()), everyMs);
    return () => clearInterval(ticking);
  }, [everyMs]);
  return now;
}
