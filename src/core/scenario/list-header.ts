import { quoteText } from '../json/quote-text.ts';
import type { Result } from '../result.ts';
import { nearestWord } from './nearest-word.ts';
import type { TableRow } from './table.ts';
import { readColumns, type TableColumns } from './table-columns.ts';

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

export type ListHeader = TableColumns<ListColumn>;

/** Reads the first row of a list, whose columns may be written in capitals. */
export function readListHeader(row: TableRow, file: string): Result<ListHeader, string> {
  return readColumns(row, file, {
    known: listColumns,
    required: requiredColumns,
    nameOf: (cell) => cell.toLowerCase(),
    describeUnknown: unknownColumn,
    remedy: 'Begin the list with title,expected,why.',
  });
}

function unknownColumn(name: string): string {
  if (name === '') return 'This column has no name. Name it, or remove it.';
  const nearest = nearestWord(name, listColumns);
  const guess = nearest?.isLikely === true ? ` Did you mean "${nearest.word}"?` : '';
  return `There is no column ${quoteText(name)}. The first row holds names out of ${listColumns.join(', ')}.${guess}`;
}
