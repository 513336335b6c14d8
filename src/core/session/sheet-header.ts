import { quoteText } from '../json/quote-text.ts';
import { failure, type Result, success } from '../result.ts';
import { nearestWord } from '../scenario/nearest-word.ts';
import type { TableRow } from '../scenario/table.ts';

const sheetColumns = [
  'group',
  'card',
  'first_lane',
  'first_certainty',
  'final_lane',
  'final_certainty',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

const requiredColumns = ['group', 'card', 'first_lane'] as const satisfies readonly SheetColumn[];

export interface SheetHeader {
  /** How many fields every row has. */
  readonly width: number;
  readonly hasSecondVote: boolean;
  /** The index of a column's field, from 0; -1 where the sheet leaves the column out. */
  readonly fieldOf: (column: SheetColumn) => number;
}

/** Reads the first row. Columns may stand in any order; certainties and the final vote may be left out. */
export function readSheetHeader(row: TableRow, file: string): Result<SheetHeader, string> {
  const places = new Map<string, number>();
  for (const [index, name] of row.cells.entries()) {
    const place = `${file}:${row.line}:${index + 1}`;
    if (!isColumn(name)) return failure(`${place}: ${describeUnknown(name)}`);
    if (places.has(name))
      return failure(`${place}: The column "${name}" is there twice. Remove one of them.`);
    places.set(name, index);
  }
  const missing = requiredColumns.find((column) => !places.has(column));
  if (missing !== undefined) {
    return failure(
      `${file}:${row.line}:1: The header has no column "${missing}". Write ${sheetColumns.join(',')}.`,
    );
  }
  const finalCertainty = places.get('final_certainty');
  if (finalCertainty !== undefined && !places.has('final_lane')) {
    return failure(
      `${file}:${row.line}:${finalCertainty + 1}: The column "final_certainty" needs a column "final_lane". Add it, or remove this one.`,
    );
  }
  return success({
    width: row.cells.length,
    hasSecondVote: places.has('final_lane'),
    fieldOf: (column) => places.get(column) ?? -1,
  });
}

function isColumn(name: string): name is SheetColumn {
  return sheetColumns.some((column) => column === name);
}

function describeUnknown(name: string): string {
  const nearest = nearestWord(name, sheetColumns);
  return `There is no column ${quoteText(name)}. The nearest is "${nearest?.word}"; the first row must hold the names of the columns.`;
}
