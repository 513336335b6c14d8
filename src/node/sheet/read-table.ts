import { CsvError, type Info, parse } from 'csv-parse/sync';
import { failure, type Result, success } from '#core/result.ts';

export interface SheetRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  /** The fields without the space around them. */
  readonly cells: readonly string[];
}

/** What the parser returns with the option `info`, which its types do not say. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * The rows of a CSV text (RFC 4180; a byte order mark and any line break are taken) that hold anything at all.
 *
 * @param mostRows how many rows may follow the header
 */
export function readSheetRows(
  text: string,
  file: string,
  mostRows: number,
): Result<readonly SheetRow[], string> {
  try {
    // One kind of line break only: the parser counts a pair inside quotes as two lines.
    const records = parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      columns: false,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostRows + 2,
    }) as unknown as readonly CsvRecord[];
    if (records.length > mostRows + 1) {
      return failure(
        `${file} is too large: a sheet holds at most ${mostRows} rows. Split it into several sheets.`,
      );
    }
    return success(records.map(readRow).filter((row) => row.cells.some((cell) => cell !== '')));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failure(
      `${file}:${lineOf(error)}:1: A double quote is not closed or stands inside a field. Put the whole field in quotes and double each quote in it.`,
    );
  }
}

/** The parser tells the line where a record ends; a quoted field can hold line breaks of its own. */
function readRow({ record, info }: CsvRecord): SheetRow {
  const breaks = record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
  return { line: info.lines - breaks, cells: record.map((cell) => cell.trim()) };
}

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 1;
}
