import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CardId } from '#core/scenario/schema.ts';
import type { RevealOrder } from '#core/scoring/reveal-order.ts';
import type { GroupId } from '#core/session/schema.ts';

/** What this window looks at, for parts outside of the screen that shows it. Never saved, gone with the window. */
export interface WorkshopView {
  /** The group whose board is open while a vote is; undo takes its steps back. */
  readonly group: GroupId | null;
  /** The card under discussion. */
  readonly card: CardId | null;
  readonly revealOrder: RevealOrder;
}

const WorkshopViewContext = createContext<StoreApi<WorkshopView> | null>(null);

export function WorkshopViewProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() =>
    createStore<WorkshopView>(() => ({ group: null, card: null, revealOrder: 'deck' })),
  );
  return <WorkshopViewContext value={store}>{children}</WorkshopViewContext>;
}

export function useWorkshopViewStore(): StoreApi<WorkshopView> {
  const store = useContext(WorkshopViewContext);
  if (store === null) throw new Error('This component must be inside a WorkshopViewProvider');
  return store;
}

export function useWorkshopView<Part>(selector: (view: WorkshopView) => Part): Part {
  return useStore(useWorkshopViewStore(), selector);
}

/** Tells the window which board and which card a screen shows, while it is on screen. */
export function useLookAt(group: GroupId | null, card: CardId | null): void {
  const store = useWorkshopViewStore();
  useEffect(() => {
    store.setState({ group, card });
    return () => store.setState({ group: null, card: null });
  }, [store, group, card]);
}
