import { readFileSync, writeFileSync } from 'node:fs';
import type { Display, Rectangle } from 'electron';
import { parseBounds, printBounds, reachableBounds } from './window-bounds.ts';

/** Where a window was last time, or null where nobody could reach it now. */
export function lastBounds(file: string, displays: readonly Pick<Display, 'workArea'>[]): Rectangle | null {
  try {
    const bounds = parseBounds(readFileSync(file, 'utf8'));
    const workAreas = displays.map((display) => display.workArea);
    return bounds === null ? null : reachableBounds(bounds, workAreas);
  } catch {
    return null;
  }
}

/** At once, because the process ends after its last window. A failure or a half-written file only costs the bounds. */
export function keepBounds(file: string, bounds: Rectangle): void {
  try {
    writeFileSync(file, printBounds(bounds));
  } catch {
    return;
  }
}
