import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { reloadWhenGone } from './crashed-page.ts';
import { keepBounds, lastBounds } from './kept-bounds.ts';
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
      title: 'Demarc',
      preload: parts.preload,
      isPackaged: parts.isPackaged,
      isDark: nativeTheme.shouldUseDarkColors,
      bounds: lastBounds(parts.boundsFile, screen.getAllDisplays()),
    }),
  );
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    // Normal bounds, because a window that was closed in full screen must have a size to come back to.
    keepBounds(parts.boundsFile, window.getNormalBounds());
  });
  reloadWhenGone(window, dialog, {
    message: 'The window had stopped working and was loaded again.',
    over: window,
  });
  return window;
}

/** Brings a window to the front, as a second start of the app means it. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
