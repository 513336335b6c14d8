import type { ConformanceTarget, EventStream } from '../../src/core/contract/conformance-target.ts';
import type { Principal } from '../../src/core/contract/contract.ts';
import { ipcChannels } from '../../src/core/contract/ipc-channels.ts';
import type { Backend } from '../../src/core/services/backend.ts';
import { createIpcTransport } from '../../src/main/ipc-transport.ts';
import { deferred } from './double/deferred.ts';
import { DoubleIpcMain } from './double/ipc.ts';
import { DoubleSession } from './double/session.ts';
import { DoubleWebContents } from './double/web-contents.ts';

/** What the preload script must put on the window of a page. */
export interface Bridge {
  readonly request: (envelope: unknown) => Promise<unknown>;
  readonly subscribe: (listener: (envelope: unknown) => void) => () => void;
}

/** A backend behind the IPC transport of the main process and the built preload script, with a window per principal. */
export async function createWiringTarget(backend: Backend, preload: string): Promise<ConformanceTarget> {
  const ipcMain = new DoubleIpcMain();
  const session = new DoubleSession();
  session.protocol.handle('app', () => new Response('page'));
  const transport = createIpcTransport(ipcMain as never, backend, 'app://demarc');
  const openWindow = async (principal: Principal): Promise<DoubleWebContents> => {
    const contents = new DoubleWebContents(session, ipcMain);
    transport.connect(contents as never, principal);
    await contents.load('app://demarc/', preload);
    return contents;
  };
  const windows = { facilitator: await openWindow('facilitator'), room: await openWindow('room') };
  return {
    call: (principal, envelope) => bridgeOf(windows[principal]).request(envelope),
    callText: (principal, text) =>
      ipcMain.dispatch(windows[principal], windows[principal].mainFrame, ipcChannels.request, [text]),
    events: async (principal) => {
      const contents = await openWindow(principal);
      const stream = streamOf(bridgeOf(contents));
      const close = () => {
        stream.close();
        contents.destroy();
      };
      return { ...stream, close };
    },
  };
}

export function bridgeOf(contents: DoubleWebContents): Bridge {
  return contents.exposed.demarc as Bridge;
}

function streamOf(bridge: Bridge): EventStream {
  const arrived: unknown[] = [];
  let news = deferred<void>();
  const close = bridge.subscribe((envelope) => {
    arrived.push(envelope);
    news.resolve();
  });
  return {
    next: async () => {
      while (arrived.length === 0) {
        await news.promise;
        news = deferred();
      }
      return arrived.shift();
    },
    close,
  };
}
