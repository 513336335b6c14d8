import { useEffect, useState } from 'react';
import type { ContractError } from '#core/contract/errors.ts';
import type { SessionId } from '#core/session/schema.ts';
import { openSessionStore, type SessionStore } from '../session/session-store.ts';
import { useAppServices } from './AppServices.tsx';
import { currentMoment, retryAfter } from './time.ts';

type Opening =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: ContractError }
  | { readonly status: 'open'; readonly store: SessionStore };

/** Opens the store of a session while the component is on screen. @returns its state and a way to try again */
export function useSessionStoreFor(session: SessionId): {
  readonly opening: Opening;
  readonly retry: () => void;
} {
  const { client, transport } = useAppServices();
  const [opening, setOpening] = useState<Opening>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the session anew
  useEffect(() => {
    let isGone = false;
    let opened: SessionStore | null = null;
    void openSessionStore(session, { client, transport, now: currentMoment, later: retryAfter }).then(
      (result) => {
        if (!result.ok) {
          if (!isGone) setOpening({ status: 'failed', error: result.error });
          return;
        }
        opened = result.value;
        if (isGone) opened.close();
        else setOpening({ status: 'open', store: opened });
      },
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [session, client, transport, attempt]);

  const retry = () => {
    setOpening({ status: 'loading' });
    setAttempt((count) => count + 1);
  };
  return { opening, retry };
}
