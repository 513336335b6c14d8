/** A cell: text from people, a number of ours, or nothing. */
export type CsvCell = string | number | null;

/** What a spreadsheet skips before it decides that a cell is a formula, and then the signs that begin one. */
const formulaStart = /^[\s"'\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^\p{Cc}/u;

/**
 * One cell by RFC 4180. Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP ASVS 1.2.10,
 * with full-width signs and skipped characters added); the lossless export is the session file. Numbers stay numbers.
 */
export function escapeCsv(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole table with CRLF line ends, and a byte order mark because some spreadsheets read UTF-8 only with it. */
export function csvTable(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((row) => `${row.map(escapeCsv).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}
