import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewportScrolled, viewportShowing, viewportWithin } from './viewport-showing.ts';

const frame = { width: 800, height: 600 };
const board = { width: 800, height: 4000 };

describe('viewportShowing', () => {
  it('shows the whole card below the header, wherever the board was', () => {
    const cards = fc.record({
      x: fc.integer({ min: 10, max: 600 }),
      y: fc.integer({ min: 60, max: 3900 }),
      width: fc.constant(150),
      height: fc.constant(60),
    });
    const viewports = fc.record({
      x: fc.integer({ min: -800, max: 0 }),
      y: fc.integer({ min: -3400, max: 0 }),
      zoom: fc.constantFrom(1, 1.5, 2),
    });
    fc.assert(
      fc.property(cards, viewports, (card, viewport) => {
        const { x, y, zoom } = viewportShowing(card, viewport, frame, 40);
        expect(card.x * zoom + x).toBeGreaterThanOrEqual(0);
        expect((card.x + card.width) * zoom + x).toBeLessThanOrEqual(frame.width);
        expect(card.y * zoom + y).toBeGreaterThanOrEqual(40 * zoom);
        expect((card.y + card.height) * zoom + y).toBeLessThanOrEqual(frame.height);
      }),
    );
  });

  it('does not move for a card in view', () => {
    const viewport = { x: 0, y: -100, zoom: 1 };
    expect(viewportShowing({ x: 20, y: 300, width: 150, height: 60 }, viewport, frame, 40)).toEqual(viewport);
  });
});

describe('viewportScrolled', () => {
  it('stops at the edges of the board', () => {
    const top = { x: 0, y: 0, zoom: 1 };
    expect(viewportScrolled(top, -1, frame, board).y).toBe(0);
    expect(viewportScrolled(top, 1, frame, board).y).toBe(-480);
    expect(viewportScrolled({ ...top, y: -3300 }, 1, frame, board).y).toBe(-3400);
  });
});

describe('viewportWithin', () => {
  it('comes back to a board that became smaller', () => {
    expect(viewportWithin({ x: -50, y: -900, zoom: 1 }, frame, { width: 800, height: 600 })).toEqual({
      x: 0,
      y: 0,
      zoom: 1,
    });
  });
});
