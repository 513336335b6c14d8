import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { DraftStore, DraftView } from './draft-store.ts';

const DraftContext = createContext<DraftStore | null>(null);

export function DraftProvider({
  store,
  children,
}: {
  readonly store: DraftStore;
  readonly children: ReactNode;
}) {
  return <DraftContext value={store}>{children}</DraftContext>;
}

export function useDraftStore(): DraftStore {
  const store = useContext(DraftContext);
  if (store === null) throw new Error('This component must be inside a DraftProvider');
  return store;
}

/** @param select must give the same value for the same view, so it builds no new objects */
export function useDraft<Value>(select: (view: DraftView) => Value): Value {
  return useStore(useDraftStore(), select);
}
