import { useEffect } from 'react';

declare global {
  interface Window {
    /** How often each kind of component rendered; exists only in a build made with `--mode measure`. */
    __demarcRenders?: Record<string, number>;
  }
}

function useRenderCount(name: string): void {
  // Without dependencies an effect runs once for every render that reached the page.
  useEffect(() => {
    window.__demarcRenders ??= {};
    window.__demarcRenders[name] = (window.__demarcRenders[name] ?? 0) + 1;
  });
}

/** Counts renders for the performance tests. In every other build it is an empty function that the bundler drops. */
export const useRenderProbe: (name: string) => void =
  import.meta.env.MODE === 'measure' ? useRenderCount : () => {};
