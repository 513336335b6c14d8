import { access } from 'node:fs/promises';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { success } from '#core/result.ts';
import type { HostShell } from '#core/services/ports.ts';
import type { LinkShell } from './external-links.ts';
import { saveFiles } from './save-files.ts';
import { writeExport } from './write-export.ts';

export interface HostShellParts {
  readonly version: string;
  readonly dataFolder: string;
  /** Native dialogs stand over this window. */
  readonly window: BrowserWindow;
  readonly openRoomWindow: () => void;
}

/** The shell as the backend sees it: what this host can do. */
export function createHostShell({ version, dataFolder, window, openRoomWindow }: HostShellParts): HostShell {
  return {
    info: { version, host: 'electron', capabilities: ['native-save', 'room-window'], dataFolder },
    openRoomWindow: async () => {
      openRoomWindow();
      return success(null);
    },
    saveFiles: (files) =>
      saveFiles(files, {
        dialogs: {
          showSaveDialog: (options) => dialog.showSaveDialog(window, options),
          showOpenDialog: (options) => dialog.showOpenDialog(window, options),
          showMessageBox: (options) => dialog.showMessageBox(window, options),
        },
        documents: app.getPath('documents'),
        exists,
        write: writeExport,
      }),
  };
}

/**
 * Links leave the app through a question that shows where they lead.
 *
 * @param window is asked for at each question, because windows are hardened before the first one exists
 */
export function createLinkShell(window: () => BrowserWindow): LinkShell {
  return {
    confirm: async (address, host) => {
      const { response } = await dialog.showMessageBox(window(), {
        type: 'question',
        message: `Open ${host} in your browser?`,
        detail: address,
        buttons: ['Open', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
      });
      return response === 0;
    },
    openInBrowser: (address) => shell.openExternal(address),
  };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
