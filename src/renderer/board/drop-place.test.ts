import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from '#core/scenario/schema.ts';
import { cardId } from '#core/testing/build-scenario.ts';
import type { Area, AreaContent } from './board-areas.ts';
import { areaLayout, type BoardLayout, cellRect, layOutBoard, type Point } from './board-layout.ts';
import { centreOf, dropMarkRect, dropPlaceAt } from './drop-place.ts';

const names: readonly Area[] = ['deck', 'provider', 'customer'];

function contentOf(counts: readonly number[]): readonly AreaContent[] {
  return names.map((area, place) => ({
    area,
    cards: Array.from({ length: counts[place] ?? 0 }, (_, card) => cardId(`${area}-${card}`)),
    missing: [],
  }));
}

function layoutOf(areas: readonly AreaContent[]): BoardLayout {
  return layOutBoard({
    size: { width: 1000, height: 690 },
    areas: areas.map(({ area, cards }) => ({ area, cells: cards.length })),
    totalCells: areas.reduce((sum, { cards }) => sum + cards.length, 0),
    longestTitle: 30,
    textScale: 1,
    mode: 'sort',
    hasTallies: false,
  });
}

function centreOfCell(layout: BoardLayout, area: Area, cell: number): Point {
  const placed = areaLayout(layout, area);
  if (placed === null) throw new Error(`No area ${area}`);
  return centreOf(cellRect(layout, placed, cell));
}

const counts = fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 });

describe('dropPlaceAt', () => {
  it('gives a card that is dropped where it lay its own place again', () => {
    fc.assert(
      fc.property(counts, fc.nat(), (sizes, pick) => {
        const areas = contentOf(sizes);
        const layout = layoutOf(areas);
        const lane = areas[1]?.cards ?? [];
        fc.pre(lane.length > 0);
        const place = pick % lane.length;
        const moved = new Set([lane[place] as CardId]);
        expect(dropPlaceAt(layout, areas, centreOfCell(layout, 'provider', place), moved)).toEqual({
          area: 'provider',
          index: place,
        });
      }),
    );
  });

  it('inserts before a card above its middle and behind it below its middle', () => {
    const areas = contentOf([2, 4, 0]);
    const layout = layoutOf(areas);
    const moved = new Set([cardId('deck-0')]);
    const { x, y } = centreOfCell(layout, 'provider', 2);
    expect(dropPlaceAt(layout, areas, { x, y: y - 5 }, moved)?.index).toBe(2);
    expect(dropPlaceAt(layout, areas, { x, y: y + 5 }, moved)?.index).toBe(3);
  });

  it('does not count the other cards on the move', () => {
    const areas = contentOf([0, 5, 0]);
    const layout = layoutOf(areas);
    const moved = new Set([cardId('provider-0'), cardId('provider-1')]);
    const { x, y } = centreOfCell(layout, 'provider', 4);
    expect(dropPlaceAt(layout, areas, { x, y: y + 5 }, moved)).toEqual({ area: 'provider', index: 3 });
  });

  it('finds an end for every point of an area and nothing outside', () => {
    const areas = contentOf([3, 0, 7]);
    const layout = layoutOf(areas);
    const bounds = areaLayout(layout, 'customer')?.bounds;
    if (bounds === undefined) throw new Error('No customer lane');
    const corner = { x: bounds.x + bounds.width, y: bounds.y + bounds.height };
    expect(dropPlaceAt(layout, areas, corner, new Set())).toEqual({ area: 'customer', index: 7 });
    expect(dropPlaceAt(layout, areas, { x: corner.x + 1, y: corner.y }, new Set())).toBeNull();
    expect(dropPlaceAt(layout, areas, { x: corner.x, y: -1 }, new Set())).toBeNull();
  });
});

describe('dropMarkRect', () => {
  it('stays within the lane, also behind the last cell of a full column', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 40 }), (sizes, wanted) => {
        const areas = contentOf(sizes);
        const layout = layoutOf(areas);
        const index = Math.min(wanted, sizes[1] ?? 0);
        const mark = dropMarkRect(layout, areas, { area: 'provider', index }, new Set());
        const bounds = areaLayout(layout, 'provider')?.bounds;
        if (mark === null || bounds === undefined) throw new Error('No mark');
        expect(mark.x).toBeGreaterThanOrEqual(bounds.x);
        expect(mark.x + mark.width).toBeLessThanOrEqual(bounds.x + bounds.width + 0.5);
        expect(mark.y).toBeGreaterThanOrEqual(bounds.y);
        expect(mark.y + mark.height).toBeLessThanOrEqual(bounds.y + bounds.height + 1);
      }),
    );
  });
});
