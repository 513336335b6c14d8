import type { Principal } from '#core/contract/contract.ts';

/** One-time codes that a start link carries behind its `#`, where no log and no Referer header sees them. */
export interface StartCodes {
  readonly mint: (principal: Principal) => string;
  /** @returns whom the code admits; null when it was never minted, was used before or is too old */
  readonly redeem: (code: string) => Principal | null;
}

/** Long enough for a browser to start, short enough that a code on a shared screen is of no use. */
const lifetimeMs = 60_000;

export function createStartCodes(newSecret: () => string, monotonicMs: () => number): StartCodes {
  const live = new Map<string, { readonly principal: Principal; readonly endsAtMs: number }>();

  function forgetExpired(): void {
    for (const [code, { endsAtMs }] of live) {
      if (endsAtMs <= monotonicMs()) live.delete(code);
    }
  }

  return {
    mint: (principal) => {
      forgetExpired();
      const code = newSecret();
      live.set(code, { principal, endsAtMs: monotonicMs() + lifetimeMs });
      return code;
    },
    redeem: (code) => {
      forgetExpired();
      const found = live.get(code);
      live.delete(code);
      return found?.principal ?? null;
    },
  };
}
