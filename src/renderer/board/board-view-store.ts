import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CardId } from '#core/scenario/schema.ts';
import type { Point } from './board-layout.ts';
import type { DropPlace } from './drop-place.ts';

/** Cards on the move under the pointer. Their positions live here only while the pointer holds them. */
export interface DraggedCards {
  readonly cards: ReadonlySet<CardId>;
  readonly positions: ReadonlyMap<CardId, Point>;
  /** Where they would go, or null outside every area. */
  readonly place: DropPlace | null;
}

/** What one window shows of a board and no one else needs to know: never saved, gone with the window. */
export interface BoardView {
  /** The card that Tab reaches and that keys act on. */
  readonly current: CardId | null;
  readonly selection: ReadonlySet<CardId>;
  /** The card whose details the screen shows. */
  readonly chosen: CardId | null;
  readonly menuOf: CardId | null;
  readonly drag: DraggedCards | null;
}

export type BoardViewStore = StoreApi<BoardView>;

export const emptySelection: ReadonlySet<CardId> = new Set();

export function createBoardViewStore(firstCard: CardId | null): BoardViewStore {
  return createStore<BoardView>(() => ({
    current: firstCard,
    selection: emptySelection,
    chosen: null,
    menuOf: null,
    drag: null,
  }));
}
