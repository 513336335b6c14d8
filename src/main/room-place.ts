import type { Display, Rectangle } from 'electron';
import { minimumSize } from './window-options.ts';

/** As much of a display as decides where a window goes. */
export type Screen = Pick<Display, 'id' | 'workArea'>;

/**
 * Where a room window goes that has no place to come back to: all of a display that the facilitator does not look at,
 * or else the right half of the only one, so that both windows are in sight.
 *
 * @param home the display of the facilitator's window
 */
export function placeRoom(home: Screen, displays: readonly Screen[]): Rectangle {
  const projector = displays.find((display) => display.id !== home.id);
  if (projector !== undefined) return projector.workArea;
  const { x, y, width, height } = home.workArea;
  const roomWidth = Math.min(width, Math.max(minimumSize.width, Math.round(width / 2)));
  return { x: x + width - roomWidth, y, width: roomWidth, height };
}
