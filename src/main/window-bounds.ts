import type { Rectangle } from 'electron';
import { z } from 'zod';
import { minimumSize } from './window-options.ts';

const boundsSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

/** How much of a window must lie on a screen for a person to be able to drag it back. */
const reachablePixels = 100;

/** Remembered bounds from the text of their file, or null where there are none to trust. */
export function parseBounds(text: string): Rectangle | null {
  try {
    const bounds = boundsSchema.safeParse(JSON.parse(text));
    return bounds.success ? bounds.data : null;
  } catch {
    return null;
  }
}

export function printBounds(bounds: Rectangle): string {
  const { x, y, width, height } = bounds;
  return `${JSON.stringify({ x, y, width, height })}\n`;
}

/**
 * The bounds if they can still be reached, else null: the projector they lay on may be gone.
 *
 * @param workAreas areas of the screens that windows can use, in the same pixels
 */
export function reachableBounds(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  if (bounds.width < minimumSize.width || bounds.height < minimumSize.height) return null;
  const isReachable = workAreas.some(
    (area) =>
      overlap(bounds.x, bounds.width, area.x, area.width) >= reachablePixels &&
      // Only the title bar can be dragged, so the top edge counts and not any edge.
      bounds.y >= area.y &&
      bounds.y <= area.y + area.height - reachablePixels,
  );
  return isReachable ? bounds : null;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}
