import { playWholeWorkshop } from '../e2e/play-whole-workshop.ts';
import type { Figure } from './figure.ts';
import { withDemarc } from './with-demarc.ts';

declare global {
  interface Window {
    latencies?: Map<number, number>;
  }
}

/**
 * Interaction to next paint, the 98th percentile of one whole workshop, as the browser's event timing tells it: an
 * interaction that is not told took under 16 ms (https://www.w3.org/TR/event-timing/).
 */
export const interactionLatency: Figure = {
  what: 'interaction to next paint, 98th percentile over a workshop of six groups, two votes and two injects',
  unit: 'ms',
  mark: 100,
  of: 'worst',
  runs: 1,
  measure: () =>
    withDemarc(async (page) => {
      await page.evaluate(() => {
        const latencies = new Map<number, number>();
        window.latencies = latencies;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (!('interactionId' in entry) || typeof entry.interactionId !== 'number') continue;
            if (entry.interactionId === 0) continue;
            const known = latencies.get(entry.interactionId) ?? 0;
            latencies.set(entry.interactionId, Math.max(known, entry.duration));
          }
        });
        observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
      });
      await playWholeWorkshop(page);
      const { slow, count } = await page.evaluate(() => ({
        slow: [...(window.latencies?.values() ?? [])],
        count: 'interactionCount' in performance ? Number(performance.interactionCount) : 0,
      }));
      const all = [...slow, ...Array.from({ length: Math.max(0, count - slow.length) }, () => 16)];
      const sorted = all.toSorted((left, right) => left - right);
      console.log(`         ${all.length} interactions, longest ${sorted.at(-1)} ms`);
      return sorted[Math.ceil(sorted.length * 0.98) - 1] ?? Number.NaN;
    }),
};
