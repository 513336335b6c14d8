import type { BrowserWindow, Dialog } from 'electron';

export interface CrashMessage {
  readonly message: string;
  /** The window it stands over: the person who can answer it does not sit at the projector. */
  readonly over: BrowserWindow;
}

/**
 * Loads the page again when its process is gone, and says so. While the message stands, a page that keeps crashing is
 * left alone, so that it cannot crash in a loop without anybody asking for it.
 */
export function reloadWhenGone(
  window: BrowserWindow,
  dialog: Pick<Dialog, 'showMessageBox'>,
  { message, over }: CrashMessage,
): void {
  let isTelling = false;
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || isTelling || window.isDestroyed()) return;
    isTelling = true;
    window.webContents.reload();
    await dialog.showMessageBox(over, {
      type: 'warning',
      message,
      detail: 'All changes that Demarc showed as saved are there.',
      buttons: ['Continue'],
    });
    isTelling = false;
    if (!window.isDestroyed() && window.webContents.isCrashed()) window.webContents.reload();
  });
}
