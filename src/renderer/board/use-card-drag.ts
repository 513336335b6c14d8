import type { NodeChange } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { CardId } from '#core/scenario/schema.ts';
import { useBoard, useBoardView } from './BoardContext.tsx';
import { type AreaContent, cardsInOrder } from './board-areas.ts';
import type { BoardLayout, Point } from './board-layout.ts';
import { type BoardNode, cardNodeId } from './board-projection.ts';
import { centreOf, type DropPlace, dropPlaceAt } from './drop-place.ts';

/**
 * Sorts what React Flow reports: positions under the pointer become the transient drag, a drop becomes one command,
 * and its selection box becomes our selection. Sizes are ours, so its measurements are dropped.
 */
export function useCardDrag(areas: readonly AreaContent[], layout: BoardLayout) {
  const { view, actions } = useBoard();
  const cardOfNode = useMemo(
    () => new Map(cardsInOrder(areas).map((card) => [cardNodeId(card), card] as const)),
    [areas],
  );
  const isDragging = useBoardView((now) => now.drag !== null);
  /** Escape ends the drag for us, while React Flow goes on until the button is let go. */
  const isCancelled = useRef(false);

  useEffect(() => {
    if (!isDragging) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      isCancelled.current = true;
      view.setState({ drag: null });
      actions.putBack();
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, [isDragging, view, actions]);

  function onNodesChange(changes: readonly NodeChange<BoardNode>[]): void {
    const positions = new Map<CardId, Point>();
    const selection = new Set(view.getState().selection);
    let isSelectionChange = false;
    for (const change of changes) {
      const card = 'id' in change ? cardOfNode.get(change.id) : undefined;
      if (card === undefined) continue;
      if (change.type === 'position' && change.position !== undefined) {
        positions.set(card, change.position);
      } else if (change.type === 'select') {
        isSelectionChange = true;
        if (change.selected) selection.add(card);
        else selection.delete(card);
      }
    }
    if (isSelectionChange) view.setState({ selection });
    if (positions.size > 0 && !isCancelled.current) showDrag(positions);
  }

  function showDrag(positions: ReadonlyMap<CardId, Point>): void {
    const before = view.getState().drag;
    const cards = before?.cards ?? new Set(positions.keys());
    view.setState({ drag: { cards, positions, place: before?.place ?? null } });
  }

  function placeUnder(node: BoardNode): DropPlace | null {
    const cards = view.getState().drag?.cards ?? new Set();
    const place = dropPlaceAt(layout, areas, centreOf({ ...node.position, ...layout.card }), cards);
    const deck = areas.find(({ area }) => area === 'deck')?.cards ?? [];
    // The deck has an order of its own, so a card of the deck that is dropped there simply goes back.
    const isBack = place?.area === 'deck' && [...cards].every((card) => deck.includes(card));
    return isBack ? null : place;
  }

  return {
    onNodesChange,
    onNodeDragStart: () => {
      isCancelled.current = false;
    },
    onNodeDrag: (_: unknown, node: BoardNode) => {
      const { drag } = view.getState();
      if (drag === null) return;
      const place = placeUnder(node);
      if (place?.area !== drag.place?.area || place?.index !== drag.place?.index) {
        view.setState({ drag: { ...drag, place } });
      }
    },
    onNodeDragStop: (_: unknown, node: BoardNode) => {
      const { drag } = view.getState();
      const held = cardOfNode.get(node.id);
      if (drag === null || held === undefined) return;
      const target = placeUnder(node);
      view.setState({ drag: null });
      const cards = cardsInOrder(areas).filter((card) => drag.cards.has(card));
      actions.dropAt(cards, held, target);
    },
  };
}
