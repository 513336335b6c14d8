import { quoteText } from '../json/quote-text.ts';
import { failure, type Result, success } from '../result.ts';
import { nearestWord } from './nearest-word.ts';
import type { TableRow } from './table.ts';

export const listColumns = [
  'title',
  'expected',
  'why',
  'description',
  'category',
  'misconception',
  'evidence',
] as const;
export type ListColumn = (typeof listColumns)[number];

const requiredColumns = ['title', 'expected'] as const satisfies readonly ListColumn[];

export interface ListHeader {
  /** How many fields every row has. */
  readonly width: number;
  /** The index of a column's field, from 0; -1 where the list leaves the column out. */
  readonly fieldOf: (column: ListColumn) => number;
}

/** Reads the first row of a list. Columns may stand in any order, in capitals or not. */
export function readListHeader(row: TableRow, file: string): Result<ListHeader, string> {
  const places = new Map<string, number>();
  for (const [index, cell] of row.cells.entries()) {
    const place = `${file}:${row.line}:${index + 1}`;
    const name = cell.toLowerCase();
    if (!listColumns.some((column) => column === name)) return failure(`${place}: ${unknownColumn(cell)}`);
    if (places.has(name))
      return failure(`${place}: The column "${name}" is there twice. Remove one of them.`);
    places.set(name, index);
  }
  const missing = requiredColumns.find((column) => !places.has(column));
  if (missing !== undefined) {
    return failure(
      `${file}:${row.line}:1: The header has no column "${missing}". Begin the list with title,expected,why.`,
    );
  }
  return success({ width: row.cells.length, fieldOf: (column) => places.get(column) ?? -1 });
}

function unknownColumn(name: string): string {
  if (name === '') return 'This column has no name. Name it, or remove it.';
  const nearest = nearestWord(name, listColumns);
  const guess = nearest?.isLikely === true ? ` Did you mean "${nearest.word}"?` : '';
  return `There is no column ${quoteText(name)}. The first row holds names out of ${listColumns.join(', ')}.${guess}`;
}
