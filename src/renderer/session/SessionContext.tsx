import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { SessionStore, SessionView } from './session-store.ts';

const SessionContext = createContext<SessionStore | null>(null);

export function SessionProvider({
  store,
  children,
}: {
  readonly store: SessionStore;
  readonly children: ReactNode;
}) {
  return <SessionContext value={store}>{children}</SessionContext>;
}

/** The store of the workshop this component is in; for sending commands, not for reading during render. */
export function useSessionStore(): SessionStore {
  const store = useContext(SessionContext);
  if (store === null) throw new Error('This component must be inside a SessionProvider');
  return store;
}

/**
 * A part of the session. The selector must return something that keeps its identity while it means the same: a
 * primitive or a part of the state, never a new object.
 */
export function useSession<Part>(selector: (view: SessionView) => Part): Part {
  return useStore(useSessionStore(), selector);
}
