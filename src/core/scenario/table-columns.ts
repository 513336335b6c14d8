import { failure, type Result, success } from '../result.ts';
import type { TableRow } from './table.ts';

/** The places of the named columns of a table that somebody brought. */
export interface TableColumns<Column extends string> {
  /** How many fields every row has. */
  readonly width: number;
  /** The index of a column's field, from 0; -1 where the table leaves the column out. */
  readonly fieldOf: (column: Column) => number;
}

export interface ColumnRules<Column extends string> {
  readonly known: readonly Column[];
  readonly required: readonly Column[];
  /** How a header cell names a column, for headers in capitals. */
  readonly nameOf: (cell: string) => string;
  readonly describeUnknown: (cell: string) => string;
  /** What to do about a missing column, as a sentence. */
  readonly remedy: string;
}

/**
 * Reads the first row of a table. Columns may stand in any order.
 *
 * @returns the places, or one sentence as `file:line:column: …`, where the column is the number of the field from 1
 */
export function readColumns<Column extends string>(
  row: TableRow,
  file: string,
  rules: ColumnRules<Column>,
): Result<TableColumns<Column>, string> {
  const places = new Map<string, number>();
  for (const [index, cell] of row.cells.entries()) {
    const place = `${file}:${row.line}:${index + 1}`;
    const name = rules.nameOf(cell);
    if (!rules.known.some((column) => column === name))
      return failure(`${place}: ${rules.describeUnknown(cell)}`);
    if (places.has(name))
      return failure(`${place}: The column "${name}" is there twice. Remove one of them.`);
    places.set(name, index);
  }
  const missing = rules.required.find((column) => !places.has(column));
  if (missing !== undefined) {
    return failure(`${file}:${row.line}:1: The header has no column "${missing}". ${rules.remedy}`);
  }
  return success({ width: row.cells.length, fieldOf: (column) => places.get(column) ?? -1 });
}
