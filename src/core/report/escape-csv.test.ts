import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvTable, escapeCsv } from './escape-csv.ts';

const bodies = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.example","y")',
  '-2',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '+49 30 1',
];
const starts = [
  '',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '"',
  "'",
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '"\t',
  ' "',
];
const ends = ['', '"', ',=2', '\n=2'];
/** Every start with every body and end: more than 500 cells that a spreadsheet might run. */
const formulas = starts.flatMap((start) => bodies.flatMap((body) => ends.map((end) => start + body + end)));

describe('escapeCsv', () => {
  it('puts an apostrophe before every cell that could run as a formula, and changes nothing else', () => {
    expect(formulas.length).toBeGreaterThanOrEqual(500);
    for (const formula of formulas) {
      const [cell = ''] = readCsv(`${escapeCsv(formula)}\r\n`)[0] ?? [];
      expect(cell).toBe(`'${formula}`);
    }
  });

  it.each(['\tplain', '\rplain', '\nplain', '\u0000plain'])('guards the leading control of %j', (text) => {
    expect(readCsv(`${escapeCsv(text)}\r\n`)[0]).toEqual([`'${text}`]);
  });

  it('leaves other text as it is', () => {
    for (const text of ['Restore a backup', 'a=b', '3-2-1 rule', 'Ünïcödé', '"quoted"', 'two\nlines', '']) {
      expect(readCsv(`${escapeCsv(text)}\r\n`)[0]).toEqual([text]);
    }
  });

  it('keeps numbers numbers and nothing empty', () => {
    expect([escapeCsv(12), escapeCsv(-3), escapeCsv(null)]).toEqual(['12', '-3', '']);
  });
});

describe('csvTable', () => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    expect(csvTable(['a', 'b'], [['x', 1]])).toBe('\uFEFFa,b\r\nx,1\r\n');
  });

  it('reads back as the same rows, but for the apostrophes, whatever the texts hold', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read = readCsv(csvTable(['a', 'b'], rows).slice(1));
        expect(read).toHaveLength(rows.length + 1);
        for (const [place, row] of rows.entries()) {
          const cells = read[place + 1] ?? [];
          expect(cells).toHaveLength(row.length);
          for (const [column, cell] of row.entries()) expect([cell, `'${cell}`]).toContain(cells[column]);
        }
      }),
    );
  });
});

/** A reader of RFC 4180 written apart from the writer. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place < csv.length) {
    const quoted = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
    quoted.lastIndex = place;
    const match = quoted.exec(csv);
    if (match === null) throw new Error(`No cell at ${place}`);
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    place += match[0].length;
    if (csv.startsWith('\r\n', place)) {
      rows.push(row);
      row = [];
      place += 2;
    } else if (csv[place] === ',') {
      place += 1;
    } else {
      throw new Error(`Neither a comma nor CRLF at ${place}`);
    }
  }
  return rows;
}
