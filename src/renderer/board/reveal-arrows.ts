import type { CardId } from '#core/scenario/schema.ts';
import type { AreaContent } from './board-areas.ts';
import { areaLayout, type BoardLayout, cellRect, type Point, type Rect } from './board-layout.ts';

/** An arrow from a card to the place where it belongs. */
export interface RevealArrow {
  readonly card: CardId;
  readonly kind: 'wrong' | 'blank';
  /** Path of an SVG in board pixels, ending at the place. */
  readonly path: string;
}

/** One arrow for every card that was turned over and lies in the wrong lane or still in the deck. */
export function revealArrows(areas: readonly AreaContent[], layout: BoardLayout): readonly RevealArrow[] {
  const homes = new Map<CardId, Rect>();
  for (const { area, cards, missing } of areas) {
    const placed = areaLayout(layout, area);
    if (placed === null) continue;
    missing.forEach((card, place) => {
      homes.set(card, cellRect(layout, placed, cards.length + place));
    });
  }
  return areas.flatMap(({ area, cards }) => {
    const placed = areaLayout(layout, area);
    if (placed === null) return [];
    return cards.flatMap((card, cell): readonly RevealArrow[] => {
      const home = homes.get(card);
      if (home === undefined) return [];
      const path = curve(cellRect(layout, placed, cell), home);
      return [{ card, kind: area === 'deck' ? 'blank' : 'wrong', path }];
    });
  });
}

/** A curve that leaves and arrives level, from the facing side of one card to the facing side of the other. */
function curve(from: Rect, to: Rect): string {
  const isRightwards = to.x > from.x;
  const start: Point = { x: isRightwards ? from.x + from.width : from.x, y: from.y + from.height / 2 };
  const end: Point = { x: isRightwards ? to.x - 3 : to.x + to.width + 3, y: to.y + to.height / 2 };
  const bend = Math.max(24, Math.abs(end.x - start.x) / 2) * (isRightwards ? 1 : -1);
  return `M${point(start)} C${point({ x: start.x + bend, y: start.y })} ${point({ x: end.x - bend, y: end.y })} ${point(end)}`;
}

function point({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
