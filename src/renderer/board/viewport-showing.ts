import type { Rect, Size } from './board-layout.ts';

/** How the canvas is moved and enlarged: a board point p is drawn at p * zoom + (x, y). */
export interface BoardViewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const margin = 12;

/**
 * The viewport nearest to the present one that shows a card wholly.
 *
 * @param frame the visible part of the board in CSS pixels
 * @param headerHeight height of the area headers, which stay at the top edge and would cover a card
 */
export function viewportShowing(
  card: Rect,
  viewport: BoardViewport,
  frame: Size,
  headerHeight: number,
): BoardViewport {
  const { zoom } = viewport;
  return {
    x: shift(viewport.x, card.x * zoom, card.width * zoom, margin, frame.width - margin),
    y: shift(
      viewport.y,
      card.y * zoom,
      card.height * zoom,
      headerHeight * zoom + margin,
      frame.height - margin,
    ),
    zoom,
  };
}

function shift(offset: number, start: number, length: number, from: number, to: number): number {
  if (start + offset < from) return from - start;
  if (start + length + offset > to) return Math.max(to - start - length, from - start);
  return offset;
}

/** The viewport one window height further down (1) or up (-1), not beyond the edges of the board. */
export function viewportScrolled(
  viewport: BoardViewport,
  step: -1 | 1,
  frame: Size,
  board: Size,
): BoardViewport {
  return viewportWithin({ ...viewport, y: viewport.y - step * frame.height * 0.8 }, frame, board);
}

/** The nearest viewport that shows nothing beyond the edges of the board. */
export function viewportWithin(viewport: BoardViewport, frame: Size, board: Size): BoardViewport {
  const { x, y, zoom } = viewport;
  return {
    x: Math.min(0, Math.max(x, frame.width - board.width * zoom)),
    y: Math.min(0, Math.max(y, frame.height - board.height * zoom)),
    zoom,
  };
}
