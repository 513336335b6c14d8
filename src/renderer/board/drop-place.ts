import type { CardId } from '#core/scenario/schema.ts';
import type { Area, AreaContent } from './board-areas.ts';
import { type AreaLayout, type BoardLayout, cellRect, type Point, type Rect } from './board-layout.ts';

/** Where cards would go: an area, and the place in it counted without the cards that are on the move. */
export interface DropPlace {
  readonly area: Area;
  readonly index: number;
}

export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/**
 * Where a card dropped at a point belongs.
 *
 * @param point the middle of the card that the pointer holds
 * @param moved the cards on the move, which keep their cells while they are dragged
 * @returns null outside every area: the cards go back to where they were
 */
export function dropPlaceAt(
  layout: BoardLayout,
  areas: readonly AreaContent[],
  point: Point,
  moved: ReadonlySet<CardId>,
): DropPlace | null {
  const target = layout.areas.find((candidate) => contains(candidate.bounds, point));
  const content = areas.find((candidate) => candidate.area === target?.area);
  if (target === undefined || content === undefined) return null;
  const column = columnAt(target, point);
  let index = 0;
  content.cards.forEach((card, cell) => {
    if (moved.has(card)) return;
    const cellColumn = Math.floor(cell / layout.rows);
    const isBefore =
      cellColumn < column || (cellColumn === column && centreOf(cellRect(layout, target, cell)).y < point.y);
    if (isBefore) index += 1;
  });
  return { area: target.area, index };
}

/** The cell before which the cards will be inserted, as it is drawn now with the moved cards still in their cells. */
function cellOfPlace(content: AreaContent, place: DropPlace, moved: ReadonlySet<CardId>): number {
  let index = 0;
  for (const [cell, card] of content.cards.entries()) {
    if (moved.has(card)) continue;
    if (index === place.index) return cell;
    index += 1;
  }
  return content.cards.length;
}

const markThickness = 4;

/** The line between two cards that shows where the held cards would go. */
export function dropMarkRect(
  layout: BoardLayout,
  areas: readonly AreaContent[],
  place: DropPlace,
  moved: ReadonlySet<CardId>,
): Rect | null {
  const target = layout.areas.find((candidate) => candidate.area === place.area);
  const content = areas.find((candidate) => candidate.area === place.area);
  if (target === undefined || content === undefined) return null;
  const cell = cellOfPlace(content, place, moved);
  const isBeyondLastColumn = cell >= target.columns * layout.rows;
  const rect = cellRect(layout, target, isBeyondLastColumn ? cell - 1 : cell);
  const edge = isBeyondLastColumn ? rect.y + rect.height + 1 : rect.y - markThickness - 1;
  return { x: rect.x, y: edge, width: rect.width, height: markThickness };
}

function columnAt(area: AreaLayout, point: Point): number {
  const width = area.bounds.width / area.columns;
  const column = Math.floor((point.x - area.bounds.x) / width);
  return Math.min(Math.max(column, 0), area.columns - 1);
}

function contains(rect: Rect, point: Point): boolean {
  return (
    point.x >= rect.x &&
    point.x <= rect.x + rect.width &&
    point.y >= rect.y &&
    point.y <= rect.y + rect.height
  );
}
