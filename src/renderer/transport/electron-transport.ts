import type { Transport } from '#core/contract/protocol.ts';
import type { Bridge } from './bridge.d.ts';

/** Calls and events over the bridge of the preload script. Messages inside one machine are never missed, so it never reconnects. */
export function createElectronTransport(bridge: Bridge): Transport {
  return {
    request: (envelope) => bridge.request(envelope),
    subscribe: (listener) => bridge.subscribe(listener),
  };
}
