import type { Transport } from '#core/contract/protocol.ts';

// The only file of the renderer that may talk to the network; the server of the browser host is its one partner.
// biome-ignore-start lint/style/noRestrictedGlobals: this file wraps fetch and EventSource for the loopback host

interface Subscriber {
  readonly listener: (envelope: unknown) => void;
  readonly onReconnect: () => void;
  readonly onLost: (() => void) | undefined;
  /** How many calls were answered before it listened. */
  readonly answersBefore: number;
}

/**
 * Calls over POST and events over server-sent events, both to the origin that served the page. All subscribers share
 * one stream, because a browser keeps few connections to a host and several windows may need one each.
 *
 * @param query stands behind every address; by `?window=room` a page asks for no more than the rights of the room
 */
export function createHttpTransport(query: '' | '?window=room'): Transport {
  const subscribers = new Set<Subscriber>();
  let stream: EventSource | null = null;
  let answers = 0;

  function openStream(): EventSource {
    const source = new EventSource(`/api/events${query}`);
    let wasOpen = false;
    source.onopen = () => {
      for (const { onReconnect, answersBefore } of subscribers) {
        // An answer that overtook the first connection may be older than the first event.
        if (wasOpen || answers > answersBefore) onReconnect();
      }
      wasOpen = true;
    };
    source.onmessage = (message: MessageEvent<string>) => {
      const envelope: unknown = JSON.parse(message.data);
      for (const { listener } of subscribers) listener(envelope);
    };
    source.onerror = () => {
      for (const { onLost } of subscribers) onLost?.();
    };
    return source;
  }

  return {
    request: async (envelope) => {
      const response = await fetch(`/api/call${query}`, jsonPost(envelope));
      answers += 1;
      return await response.json();
    },
    subscribe: (listener, onReconnect, onLost) => {
      const subscriber = { listener, onReconnect, onLost, answersBefore: answers };
      subscribers.add(subscriber);
      stream ??= openStream();
      return () => {
        subscribers.delete(subscriber);
        if (subscribers.size > 0) return;
        stream?.close();
        stream = null;
      };
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
