/** The only file of the renderer that reads the clock or makes ids. */

/** How long a window waits before it tries again to save what was not saved. */
const retryPauseMs = 1000;

export function currentMoment(): string {
  return new Date().toISOString();
}

/** Today where the user is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

export function retryAfter(retry: () => void): void {
  setTimeout(retry, retryPauseMs);
}

export function newId(): string {
  return crypto.randomUUID();
}

/** A seed for the shuffle of a deck, never 0, because 0 means no shuffle. */
export function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) || 1;
}

/** @returns a function that calls it off */
export function runAfter(delayMs: number, run: () => void): () => void {
  const timeout = setTimeout(run, delayMs);
  return () => clearTimeout(timeout);
}
