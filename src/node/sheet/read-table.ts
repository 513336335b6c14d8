import { CsvError, type Info, parse } from 'csv-parse/sync';
import { failure, type Result, success } from '#core/result.ts';
import type { TableLimits, TableRow } from '#core/scenario/table.ts';

/** What the parser returns with the option `info`, which its types do not say. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

/** The `TableReader` over CSV (RFC 4180; a byte order mark and any line break are taken). */
export function readTable(
  text: string,
  file: string,
  limits: TableLimits,
): Result<readonly TableRow[], string> {
  const { what, rows: mostRows } = limits;
  const tooLarge = (limit: string) =>
    failure(`${file} is too large: a ${what} holds at most ${limit}. Split it into several ${what}s.`);
  if (Buffer.byteLength(text, 'utf8') > limits.bytes) return tooLarge(sizeInWords(limits.bytes));
  try {
    // One kind of line break only: the parser counts a pair inside quotes as two lines.
    const records = parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      columns: false,
      delimiter: separatorOf(text),
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostRows + 2,
    }) as unknown as readonly CsvRecord[];
    if (records.length > mostRows + 1) return tooLarge(`${mostRows} rows`);
    return success(records.map(readRow).filter((row) => row.cells.some((cell) => cell !== '')));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failure(
      `${file}:${lineOf(error)}:1: A double quote is not closed or stands inside a field. Put the whole field in quotes and double each quote in it.`,
    );
  }
}

const separators = [',', ';', '\t'] as const;

/** Spreadsheets save with commas or semicolons, by country, and copy with tabs. The header names columns and holds no other sign. */
function separatorOf(text: string): string {
  const header = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const counts = separators.map((separator) => ({ separator, count: header.split(separator).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).separator;
}

function sizeInWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${megabytes} MB` : `${bytes / 1024} KB`;
}

/** The parser tells the line where a record ends; a quoted field can hold line breaks of its own. */
function readRow({ record, info }: CsvRecord): TableRow {
  const breaks = record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
  return { line: info.lines - breaks, cells: record.map((cell) => cell.trim()) };
}

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 1;
}
