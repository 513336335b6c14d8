import { describe, expect, it } from 'vitest';
import { parseBounds, printBounds, reachableBounds } from './window-bounds.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const projector = { x: 1440, y: 0, width: 1920, height: 1080 };
const onProjector = { x: 1600, y: 100, width: 1200, height: 800 };

describe('remembered bounds', () => {
  it('come back as they were written', () => {
    expect(parseBounds(printBounds(onProjector))).toEqual(onProjector);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"x":1}',
    '{"x":1,"y":2,"width":"3","height":4}',
    '{"x":1e999,"y":2,"width":3,"height":4}',
  ])('are forgotten when the file says %j', (text) => {
    expect(parseBounds(text)).toBeNull();
  });

  it('count while their screen is there', () => {
    expect(reachableBounds(onProjector, [laptop, projector])).toEqual(onProjector);
  });

  it('are dropped when the projector is gone', () => {
    expect(reachableBounds(onProjector, [laptop])).toBeNull();
  });

  it('are dropped when the title bar lies outside the screen', () => {
    const above = { ...onProjector, y: -50 };
    const below = { ...onProjector, y: 1050 };
    const aside = { ...onProjector, x: projector.x + projector.width - 50 };
    for (const bounds of [above, below, aside]) {
      expect(reachableBounds(bounds, [laptop, projector])).toBeNull();
    }
  });

  it('are dropped when the window would be smaller than its minimum', () => {
    expect(reachableBounds({ ...onProjector, width: 200 }, [projector])).toBeNull();
  });
});
