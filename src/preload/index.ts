import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { ipcChannels } from '#core/contract/ipc-channels.ts';

/**
 * All that a page gets of Electron: one call and one subscription. No event object and no channel name crosses the
 * bridge, so a page can reach nothing but the table of calls, which the main process checks again.
 */
contextBridge.exposeInMainWorld('demarc', {
  request: (envelope: unknown): Promise<unknown> =>
    ipcRenderer.invoke(ipcChannels.request, JSON.stringify(envelope)),
  /** Messages inside one machine are not missed, so there is no `onReconnect` to call. */
  subscribe: (listener: (envelope: unknown) => void): (() => void) => {
    const receive = (_event: IpcRendererEvent, envelope: unknown): void => listener(envelope);
    ipcRenderer.on(ipcChannels.event, receive);
    return () => {
      ipcRenderer.removeListener(ipcChannels.event, receive);
    };
  },
});
