import type { Result } from '../result.ts';

/** One row of a table that somebody brought as CSV. */
export interface TableRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  /** The fields without the space around them. */
  readonly cells: readonly string[];
}

export interface TableLimits {
  /** What messages call the table. */
  readonly what: 'sheet' | 'list';
  /** Of the whole text in UTF-8. */
  readonly bytes: number;
  /** Rows below the header. */
  readonly rows: number;
}

/**
 * Reads CSV with commas, semicolons or tabs as rows that hold anything at all. A port, because its parser is a package
 * for Node.
 *
 * @param file the name that messages give to the text
 * @returns the rows with the header as the first, or one sentence as `file:line:column: …`
 */
export type TableReader = (
  text: string,
  file: string,
  limits: TableLimits,
) => Result<readonly TableRow[], string>;
