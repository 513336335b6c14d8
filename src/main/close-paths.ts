import type { App, BrowserWindow, PowerMonitor } from 'electron';

/** The longest a quit waits for the disk. What it waits for was not acknowledged, so nobody counts on it yet. */
const settleTimeoutMs = 5000;

/**
 * Settles the backend and lets go of the data folder before the app ends, on every way out that the system announces.
 * None of them is needed for safety: a change is acknowledged only when it is on disk.
 *
 * @param close settles and releases; it is called once
 */
export function settleBeforeQuit(app: App, powerMonitor: PowerMonitor, close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';

  app.on('before-quit', async (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    try {
      await within(settleTimeoutMs, close());
    } finally {
      state = 'closed';
      app.quit();
    }
  });
  app.on('window-all-closed', () => app.quit());
  powerMonitor.on('shutdown', () => app.quit());
}

/** Windows ends a session without `before-quit`; the windows are told instead. */
export function quitWithSession(app: App, window: BrowserWindow): void {
  window.on('session-end', () => app.quit());
}

async function within(timeoutMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}
