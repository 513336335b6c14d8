import { performance } from 'node:perf_hooks';
import type { Clock } from '#core/services/ports.ts';

/** The wall clock of this machine, which a person may set back; for times that people read. */
export const systemClock: Clock = () => new Date(Date.now()).toISOString();

/** Milliseconds that only ever rise, from an arbitrary start; for how long something took or may still last. */
export function monotonicMs(): number {
  return performance.now();
}
