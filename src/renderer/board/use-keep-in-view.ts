import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type FocusEvent, useEffect, useRef } from 'react';
import type { CardId } from '#core/scenario/schema.ts';
import { useBoardView } from './BoardContext.tsx';
import { type AreaContent, findCard } from './board-areas.ts';
import { areaLayout, type BoardLayout, cellRect, type Rect, type Size } from './board-layout.ts';
import { type BoardViewport, viewportScrolled, viewportShowing, viewportWithin } from './viewport-showing.ts';

/**
 * Keeps the card with the focus in view on a board that is taller than the window or zoomed in, and keeps the headers
 * of the areas at the top edge, by a style variable and without a render.
 */
export function useKeepInView(
  layout: BoardLayout,
  areas: readonly AreaContent[],
  setIsZoomed: (isZoomed: boolean) => void,
) {
  const { getViewport, setViewport } = useReactFlow();
  const chosen = useBoardView((view) => view.chosen);
  const current = useBoardView((view) => view.current);
  const viewport = useRef<HTMLDivElement>(null);
  const { size } = layout;

  function moveTo(next: BoardViewport): void {
    const before = getViewport();
    if (next.x !== before.x || next.y !== before.y) void setViewport(next);
  }

  function show(card: CardId): void {
    const rect = rectOfCard(layout, areas, card);
    if (viewport.current === null || rect === null) return;
    const headerHeight = layout.areas[0]?.header.height ?? 0;
    moveTo(viewportShowing(rect, getViewport(), frameOf(viewport.current), headerHeight));
  }

  function scroll(step: -1 | 1): void {
    if (viewport.current === null) return;
    moveTo(viewportScrolled(getViewport(), step, frameOf(viewport.current), size));
  }

  // The screen may choose a card that is out of view, as when the next one is turned over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice moves the board, not a new layout
  useEffect(() => {
    if (chosen !== null) show(chosen);
  }, [chosen]);

  // A board that became smaller must not leave the window beside it.
  useEffect(() => {
    if (viewport.current === null) return;
    const before = getViewport();
    const after = viewportWithin(before, frameOf(viewport.current), size);
    if (after.x !== before.x || after.y !== before.y) void setViewport(after);
  }, [size, getViewport, setViewport]);

  // After a move the card lies elsewhere, and only the focused card is worth following.
  useEffect(() => {
    const focused = document.activeElement;
    const isFocused =
      focused instanceof HTMLElement &&
      current !== null &&
      focused.dataset.cardButton === current &&
      focused.matches(':focus-visible');
    if (isFocused) show(current);
  });

  const store = useStoreApi();
  const top = layout.areas[0]?.header.y ?? 0;
  // React Flow has no event for every way in which the board can move, but all of them end in its store.
  useEffect(() => {
    const follow = () => {
      const [, y, zoom] = store.getState().transform;
      setIsZoomed(zoom > 1.01);
      for (const header of viewport.current?.querySelectorAll<HTMLElement>('[data-board-header]') ?? []) {
        header.style.setProperty('--board-scrolled', `${Math.max(0, -y / zoom - top)}px`);
      }
    };
    follow();
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform) follow();
    });
  }, [store, top, setIsZoomed]);

  return {
    viewport,
    scroll,
    showFocused: (event: FocusEvent) => {
      const card = event.target instanceof HTMLElement ? event.target.dataset.cardButton : undefined;
      const isByKey = event.target.matches(':focus-visible');
      const known = areas.flatMap((area) => area.cards).find((candidate) => candidate === card);
      if (isByKey && known !== undefined) show(known);
    },
  };
}

function frameOf(element: HTMLElement): Size {
  return { width: element.clientWidth, height: element.clientHeight };
}

function rectOfCard(layout: BoardLayout, areas: readonly AreaContent[], card: CardId): Rect | null {
  const found = findCard(areas, card);
  const area = found === null ? null : areaLayout(layout, found.content.area);
  return found === null || area === null ? null : cellRect(layout, area, found.place);
}
