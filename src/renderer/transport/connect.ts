import type { Transport } from '#core/contract/protocol.ts';
import { createElectronTransport } from './electron-transport.ts';
import { createHttpTransport, redeemStartCode } from './http-transport.ts';

export interface Connection {
  readonly transport: Transport;
  /** Set when the start link was used before or is too old, so that the app can say how to get a new one. */
  readonly problem: 'start-link-used' | null;
}

const startPath = '/start';
const roomQuery = '?window=room';

/** Whether this page is a room window. The host decides what it may do; a page that claims to be one gets less. */
export function isRoomWindow(window: Window): boolean {
  return window.location.search === roomQuery;
}

/** Finds the host this page runs in. In the browser host the start link carries a one-time code behind the `#`. */
export async function connect(window: Window): Promise<Connection> {
  if (window.demarc !== undefined)
    return { transport: createElectronTransport(window.demarc), problem: null };
  const isRoom = isRoomWindow(window);
  const transport = createHttpTransport(isRoom ? roomQuery : '');
  const code = window.location.hash.slice(1);
  // A room window that is loaded again has no code any more and is known by its cookie.
  const hasCode = isRoom ? code !== '' : window.location.pathname === startPath;
  if (!hasCode) return { transport, problem: null };
  // The code leaves the address bar and the history before anything else can read it.
  window.history.replaceState(null, '', isRoom ? `/${roomQuery}` : '/');
  const accepted = await redeemStartCode(code);
  return { transport, problem: accepted ? null : 'start-link-used' };
}
