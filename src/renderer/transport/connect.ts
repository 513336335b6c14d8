import type { Transport } from '#core/contract/protocol.ts';
import { createElectronTransport } from './electron-transport.ts';
import { createHttpTransport, redeemStartCode } from './http-transport.ts';

export interface Connection {
  readonly transport: Transport;
  /** Set when the start link was used before or is too old, so that the app can say how to get a new one. */
  readonly problem: 'start-link-used' | null;
}

const startPath = '/start';

/** Finds the host this page runs in. In the browser host the start link carries a one-time code behind the `#`. */
export async function connect(window: Window): Promise<Connection> {
  if (window.demarc !== undefined)
    return { transport: createElectronTransport(window.demarc), problem: null };
  const transport = createHttpTransport();
  if (window.location.pathname !== startPath) return { transport, problem: null };
  const code = window.location.hash.slice(1);
  // The code leaves the address bar and the history before anything else can read it.
  window.history.replaceState(null, '', '/');
  const accepted = await redeemStartCode(code);
  return { transport, problem: accepted ? null : 'start-link-used' };
}
