import type { BrowserWindow, Dialog } from 'electron';

/**
 * Loads the page again when its process is gone, and says so. While the message stands, a page that keeps crashing is
 * left alone, so that it cannot crash in a loop without anybody asking for it.
 */
export function reloadWhenGone(window: BrowserWindow, dialog: Pick<Dialog, 'showMessageBox'>): void {
  let isTelling = false;
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || isTelling || window.isDestroyed()) return;
    isTelling = true;
    window.webContents.reload();
    await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The window had stopped working and was loaded again.',
      detail: 'All changes that Demarc showed as saved are there.',
      buttons: ['Continue'],
    });
    isTelling = false;
    if (!window.isDestroyed() && window.webContents.isCrashed()) window.webContents.reload();
  });
}
