import type { Transport } from '#core/contract/protocol.ts';

// The only file of the renderer that may talk to the network; the server of the browser host is its one partner.
// biome-ignore-start lint/style/noRestrictedGlobals: this file wraps fetch and EventSource for the loopback host

/** Calls over POST and events over server-sent events, both to the origin that served the page. */
export function createHttpTransport(): Transport {
  return {
    request: async (envelope) => {
      const response = await fetch('/api/call', jsonPost(envelope));
      return await response.json();
    },
    subscribe: (listener, onReconnect) => {
      const source = new EventSource('/api/events');
      let wasOpen = false;
      source.onopen = () => {
        if (wasOpen) onReconnect();
        wasOpen = true;
      };
      source.onmessage = (message: MessageEvent<string>) => {
        listener(JSON.parse(message.data));
      };
      return () => source.close();
    },
  };
}

/** Trades the one-time start code for the cookie that proves this browser to the host. */
export async function redeemStartCode(code: string): Promise<boolean> {
  try {
    const response = await fetch('/api/start', jsonPost({ code }));
    return response.ok;
  } catch {
    return false;
  }
}
// biome-ignore-end lint/style/noRestrictedGlobals: end of the wrapped part

function jsonPost(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    cache: 'no-store',
  };
}
