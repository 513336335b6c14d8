import { readFileSync, writeFileSync } from 'node:fs';
import { BrowserWindow, dialog, nativeTheme, type Rectangle, screen } from 'electron';
import { reloadWhenGone } from './crashed-page.ts';
import { parseBounds, printBounds, reachableBounds } from './window-bounds.ts';
import { windowOptions } from './window-options.ts';

export interface WindowParts {
  readonly preload: string;
  readonly isPackaged: boolean;
  /** Keeps where the window was, for the next start. */
  readonly boundsFile: string;
}

/** Makes a window that shows itself once its first paint is ready and remembers where it was. Nothing is loaded yet. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const window = new BrowserWindow(
    windowOptions({
      preload: parts.preload,
      isPackaged: parts.isPackaged,
      isDark: nativeTheme.shouldUseDarkColors,
      bounds: lastBounds(parts.boundsFile),
    }),
  );
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    // Normal bounds, because a window that was closed in full screen must have a size to come back to.
    keepBounds(parts.boundsFile, window.getNormalBounds());
  });
  reloadWhenGone(window, dialog);
  return window;
}

/** Brings a window to the front, as a second start of the app means it. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function lastBounds(file: string): Rectangle | null {
  try {
    const bounds = parseBounds(readFileSync(file, 'utf8'));
    const workAreas = screen.getAllDisplays().map((display) => display.workArea);
    return bounds === null ? null : reachableBounds(bounds, workAreas);
  } catch {
    return null;
  }
}

/** At once, because the process ends after its last window. A failure or a half-written file only costs the bounds. */
function keepBounds(file: string, bounds: Rectangle): void {
  try {
    writeFileSync(file, printBounds(bounds));
  } catch {
    return;
  }
}
