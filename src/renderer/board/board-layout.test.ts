import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from './board-areas.ts';
import {
  type AreaLayout,
  type BoardLayout,
  cellRect,
  type LayoutInput,
  layOutBoard,
  type Rect,
} from './board-layout.ts';

const areasInOrder: readonly Area[] = ['deck', 'provider', 'shared', 'customer'];
/** What is left for the board in a window of 1280 x 800 and of 1920 x 1080. */
const laptop = { width: 1010, height: 690 };
const projector = { width: 1517, height: 970 };

function inputOf(cells: readonly number[], parts: Partial<LayoutInput> = {}): LayoutInput {
  return {
    size: laptop,
    areas: cells.map((count, place) => ({ area: areasInOrder[place] ?? 'customer', cells: count })),
    totalCells: cells.reduce((sum, count) => sum + count, 0),
    longestTitle: 40,
    textScale: 1,
    mode: 'sort',
    hasTallies: false,
    ...parts,
  };
}

const boards = fc.record({
  cells: fc.array(fc.nat({ max: 130 }), { minLength: 3, maxLength: 4 }),
  width: fc.integer({ min: 560, max: 2600 }),
  height: fc.integer({ min: 200, max: 1500 }),
  longestTitle: fc.integer({ min: 1, max: 120 }),
  mode: fc.constantFrom('sort', 'reveal' as const),
  hasTallies: fc.boolean(),
});

/** Any spread of 18 cards over a deck and three lanes. */
const spreads = fc
  .array(fc.nat({ max: 3 }), { minLength: 18, maxLength: 18 })
  .map((places) => [0, 1, 2, 3].map((area) => places.filter((place) => place === area).length));

describe('layOutBoard', () => {
  it('shows 18 cards wholly on a laptop, however they are spread, with text of at least 13 pixels', () => {
    fc.assert(
      fc.property(spreads, (cells) => {
        const layout = layOutBoard(inputOf(cells));
        expect(layout.fontSize).toBeGreaterThanOrEqual(13);
        expect(layout.size).toEqual(laptop);
        for (const rect of allCells(layout, cells))
          expect(isInside(rect, { x: 0, y: 0, ...laptop })).toBe(true);
      }),
    );
  });

  it('uses a larger window for larger text', () => {
    const small = layOutBoard(inputOf([18, 0, 0, 0]));
    const large = layOutBoard(inputOf([18, 0, 0, 0], { size: projector }));
    expect(large.fontSize).toBeGreaterThanOrEqual(small.fontSize + 3);
  });

  it('keeps the size of text and the height of cards while cards are placed', () => {
    fc.assert(
      fc.property(spreads, (cells) => {
        const start = layOutBoard(inputOf([18, 0, 0, 0]));
        const now = layOutBoard(inputOf(cells));
        expect(now.fontSize).toBe(start.fontSize);
        expect(now.card.height).toBe(start.card.height);
      }),
    );
  });

  it('never lets two cards, or a card and a header, overlap', () => {
    fc.assert(
      fc.property(boards, ({ cells, width, height, ...parts }) => {
        const layout = layOutBoard(inputOf(cells, { size: { width, height }, ...parts }));
        const rects = [...allCells(layout, cells), ...layout.areas.map((area) => area.header)];
        rects.sort((left, right) => left.x - right.x);
        rects.forEach((rect, place) => {
          for (const other of rects.slice(place + 1)) {
            if (other.x >= rect.x + rect.width) break;
            expect(overlaps(rect, other)).toBe(false);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('puts every card into its area and every area on the board, from left to right', () => {
    fc.assert(
      fc.property(boards, ({ cells, width, height, ...parts }) => {
        const layout = layOutBoard(inputOf(cells, { size: { width, height }, ...parts }));
        let right = 0;
        layout.areas.forEach((area, place) => {
          expect(area.bounds.x).toBeGreaterThan(right);
          right = area.bounds.x + area.bounds.width;
          for (const rect of cellsOf(layout, area, cells[place] ?? 0)) {
            expect(isInside(rect, area.bounds)).toBe(true);
          }
        });
        expect(right).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });

  it('grows beyond the window, not below readable text, for 500 cards', () => {
    const layout = layOutBoard(inputOf([500, 0, 0], { longestTitle: 120 }));
    expect(layout.fontSize).toBe(13);
    expect(layout.size.height).toBeGreaterThan(laptop.height);
    expect(layout.size.width).toBe(laptop.width);
  });

  it('follows a user who asked for larger text', () => {
    const layout = layOutBoard(inputOf([18, 0, 0], { textScale: 2 }));
    expect(layout.fontSize).toBeGreaterThanOrEqual(26);
  });

  it('gives the room of an empty deck to the lanes', () => {
    const [deck, provider] = layOutBoard(inputOf([0, 9, 9])).areas;
    expect(deck?.bounds.width).toBeLessThan((provider?.bounds.width ?? 0) * 0.8);
  });
});

function allCells(layout: BoardLayout, cells: readonly number[]): Rect[] {
  return layout.areas.flatMap((area, place) => cellsOf(layout, area, cells[place] ?? 0));
}

function cellsOf(layout: BoardLayout, area: AreaLayout, count: number): Rect[] {
  return Array.from({ length: count }, (_, cell) => cellRect(layout, area, cell));
}

// Half a pixel forgives the rounding of fractions, nothing else.
function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5
  );
}

function overlaps(left: Rect, right: Rect): boolean {
  return (
    left.x + 0.5 < right.x + right.width &&
    right.x + 0.5 < left.x + left.width &&
    left.y + 0.5 < right.y + right.height &&
    right.y + 0.5 < left.y + left.height
  );
}
