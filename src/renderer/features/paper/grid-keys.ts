import type { Lane } from '#core/scenario/schema.ts';
import type { SheetMark } from '#core/session/placements-sheet.ts';
import type { Certainty } from '#core/session/schema.ts';
import { blankMark } from './paper-draft.ts';

/** A cell of the grid, counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Where a key leads, or null for a key that leads nowhere. Enter goes down, as in a spreadsheet. */
export function placeAfter(
  key: { readonly key: string; readonly shiftKey: boolean },
  { row, column }: GridPlace,
  { rows, columns }: GridSize,
): GridPlace | null {
  const down = { row: Math.min(row + 1, rows - 1), column };
  const up = { row: Math.max(row - 1, 0), column };
  switch (key.key) {
    case 'Enter':
      return key.shiftKey ? up : down;
    case 'ArrowDown':
      return down;
    case 'ArrowUp':
      return up;
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: rows - 1, column };
    default:
      return null;
  }
}

const laneKeys: Readonly<Record<string, Lane>> = { p: 'provider', c: 'customer', s: 'shared' };
const certaintyKeys: Readonly<Record<string, Certainty>> = { 1: 1, 2: 2, 3: 3 };

/** The mark that a key makes of another, or null for a key that makes none here. */
export function markAfter(
  key: string,
  mark: SheetMark,
  options: { readonly lanes: readonly Lane[]; readonly certainty: boolean },
): SheetMark | null {
  if (key === 'Backspace' || key === 'Delete') return blankMark;
  const letter = key.toLowerCase();
  const lane = Object.hasOwn(laneKeys, letter) ? laneKeys[letter] : undefined;
  if (lane !== undefined) return options.lanes.includes(lane) ? { ...mark, lane } : null;
  const certainty = Object.hasOwn(certaintyKeys, key) ? certaintyKeys[key] : undefined;
  if (certainty === undefined || !options.certainty || mark.lane === null) return null;
  return { ...mark, certainty };
}

/** A click goes through the lanes in play by rising duty, and then to blank. */
export function markAfterClick(mark: SheetMark, lanes: readonly Lane[]): SheetMark {
  const next = lanes[mark.lane === null ? 0 : lanes.indexOf(mark.lane) + 1];
  return next === undefined ? blankMark : { ...mark, lane: next };
}
