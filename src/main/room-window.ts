import {
  BrowserWindow,
  dialog,
  type Input,
  nativeTheme,
  type Rectangle,
  screen,
  type WebContents,
} from 'electron';
import { reloadWhenGone } from './crashed-page.ts';
import { keepBounds, lastBounds } from './kept-bounds.ts';
import { focusWindow, type WindowParts } from './open-window.ts';
import { placeRoom } from './room-place.ts';
import { reachableBounds } from './window-bounds.ts';
import { windowOptions } from './window-options.ts';

export interface RoomWindowParts extends WindowParts {
  /** The window that the room window goes with: it lies beside it, its messages stand over it, and both end together. */
  readonly facilitator: BrowserWindow;
  readonly address: string;
  /** Makes the window a principal; it may ask for nothing before. */
  readonly connect: (contents: WebContents) => void;
}

export interface RoomWindow {
  /** Opens the window for the projector, or brings the one there is to the front. */
  readonly open: () => void;
}

export function createRoomWindow(parts: RoomWindowParts): RoomWindow {
  let current: BrowserWindow | null = null;
  parts.facilitator.once('closed', () => current?.close());
  return {
    open: () => {
      if (current !== null) return focusWindow(current);
      const window = makeWindow(parts);
      current = window;
      window.once('closed', () => {
        current = null;
      });
      parts.connect(window.webContents);
      void window.loadURL(parts.address);
    },
  };
}

function makeWindow(parts: RoomWindowParts): BrowserWindow {
  const window = new BrowserWindow(
    windowOptions({
      title: 'Demarc room view',
      preload: parts.preload,
      isPackaged: parts.isPackaged,
      isDark: nativeTheme.shouldUseDarkColors,
      bounds: lastBounds(parts.boundsFile, screen.getAllDisplays()) ?? freePlace(parts.facilitator),
    }),
  );
  window.removeMenu();
  // The keys stay with the facilitator, who is about to go on.
  window.once('ready-to-show', () => window.showInactive());
  window.on('close', () => keepBounds(parts.boundsFile, window.getNormalBounds()));
  window.webContents.on('before-input-event', (event, input) => {
    if (!isFullScreenKey(input)) return;
    event.preventDefault();
    window.setFullScreen(!window.isFullScreen());
  });
  reloadWhenGone(window, dialog, {
    message: 'The room view had stopped working and was loaded again.',
    over: parts.facilitator,
  });
  bringBackWhenDisplayGoes(window, parts.facilitator);
  return window;
}

/** Without a menu there is nothing else that would know this key. */
function isFullScreenKey(input: Pick<Input, 'type' | 'key' | 'isAutoRepeat'>): boolean {
  return input.type === 'keyDown' && input.key === 'F11' && !input.isAutoRepeat;
}

function freePlace(facilitator: BrowserWindow): Rectangle {
  return placeRoom(screen.getDisplayMatching(facilitator.getBounds()), screen.getAllDisplays());
}

/**
 * Not every system moves a window from a display that was unplugged, and one that moves a full screen lays it over the
 * facilitator's window. The normal bounds still say where such a window belonged.
 */
function bringBackWhenDisplayGoes(window: BrowserWindow, facilitator: BrowserWindow): void {
  const bringBack = (): void => {
    const workAreas = screen.getAllDisplays().map((display) => display.workArea);
    const isReachable = (bounds: Rectangle) => reachableBounds(bounds, workAreas) !== null;
    if (isReachable(window.getBounds()) && isReachable(window.getNormalBounds())) return;
    window.setFullScreen(false);
    window.setBounds(freePlace(facilitator));
  };
  screen.on('display-removed', bringBack);
  window.once('closed', () => screen.removeListener('display-removed', bringBack));
}
