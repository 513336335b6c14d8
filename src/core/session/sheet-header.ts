import { quoteText } from '../json/quote-text.ts';
import { failure, type Result, success } from '../result.ts';
import { nearestWord } from '../scenario/nearest-word.ts';
import type { TableRow } from '../scenario/table.ts';
import { readColumns, type TableColumns } from '../scenario/table-columns.ts';

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

export interface SheetHeader extends TableColumns<SheetColumn> {
  readonly hasSecondVote: boolean;
}

/** Reads the first row of a sheet; certainties and the final vote may be left out. */
export function readSheetHeader(row: TableRow, file: string): Result<SheetHeader, string> {
  const columns = readColumns(row, file, {
    known: sheetColumns,
    required: requiredColumns,
    nameOf: (cell) => cell,
    describeUnknown,
    remedy: `Write ${sheetColumns.join(',')}.`,
  });
  if (!columns.ok) return columns;
  const { fieldOf } = columns.value;
  const hasSecondVote = fieldOf('final_lane') >= 0;
  const finalCertainty = fieldOf('final_certainty');
  if (finalCertainty >= 0 && !hasSecondVote) {
    return failure(
      `${file}:${row.line}:${finalCertainty + 1}: The column "final_certainty" needs a column "final_lane". Add it, or remove this one.`,
    );
  }
  return success({ ...columns.value, hasSecondVote });
}

function describeUnknown(name: string): string {
  const nearest = nearestWord(name, sheetColumns);
  return `There is no column ${quoteText(name)}. The nearest is "${nearest?.word}"; the first row must hold the names of the columns.`;
}
