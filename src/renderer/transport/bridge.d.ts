import type { RequestEnvelope } from '#core/contract/protocol.ts';

/** What the preload script puts on the window in Electron. In the browser host there is none. */
export interface Bridge {
  readonly request: (envelope: RequestEnvelope) => Promise<unknown>;
  readonly subscribe: (listener: (envelope: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly demarc?: Bridge;
  }
}
