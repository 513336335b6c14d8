import { quoteText } from '../json/quote-text.ts';
import { failure, type Result, success } from '../result.ts';
import { freeName } from './free-name.ts';
import { kebabCase } from './kebab-case.ts';
import { type ListColumn, type ListHeader, readListHeader } from './list-header.ts';
import { nearestWord } from './nearest-word.ts';
import { type Lane, scenarioFormat, scenarioLimits } from './schema.ts';
import type { TableReader, TableRow } from './table.ts';

export const listLimits = {
  what: 'list',
  bytes: scenarioLimits.file,
  rows: scenarioLimits.controls,
} as const;

/**
 * The text of a scenario made from a plain list of duties: CSV with the columns title and expected, and as wanted why,
 * description, category, misconception and evidence. It is called by the name of its file; ids are made from titles.
 *
 * @param file the name that messages give to the list, with or without ending
 * @returns YAML, or one sentence as `file:line:column: …`, where the column is the number of the field from 1
 */
export function scenarioFromList(text: string, file: string, readTable: TableReader): Result<string, string> {
  const rows = readTable(text, file, listLimits);
  if (!rows.ok) return rows;
  const [headerRow, ...duties] = rows.value;
  if (headerRow === undefined) {
    return failure(`${file}: The list is empty. Begin it with the header title,expected,why.`);
  }
  const header = readListHeader(headerRow, file);
  if (!header.ok) return header;
  if (duties.length === 0) {
    return failure(`${file}: The list has a header but no rows. Write one duty in each row.`);
  }
  const taken = new Set<string>();
  const cards: string[] = [];
  for (const row of duties) {
    const card = readDuty(row, header.value, taken);
    if (!card.ok) return failure(`${file}:${row.line}:${card.error.field + 1}: ${card.error.message}`);
    cards.push(card.value);
  }
  return success([...headOf(file, cards.length), ...cards].join('\n').concat('\n'));
}

/** What is wrong with a field; the row it stands in knows the line. */
interface FieldProblem {
  /** The index of the field, from 0. */
  readonly field: number;
  readonly message: string;
}

function headOf(file: string, cards: number): readonly string[] {
  const title = titleFromFile(file);
  const duties = cards === 1 ? '1 duty' : `${cards} duties`;
  return [
    `# Made from the list ${quoteText(file)}.`,
    `format: ${scenarioFormat}`,
    `id: ${JSON.stringify(kebabCase(title, scenarioLimits.identifier) || 'list')}`,
    `title: ${JSON.stringify(title)}`,
    `summary: ${JSON.stringify(`Sort ${duties} between the provider and the customer.`)}`,
    'controls:',
  ];
}

/** The lines of one control. `taken` has the ids given so far and gets the new one. */
function readDuty(row: TableRow, header: ListHeader, taken: Set<string>): Result<string, FieldProblem> {
  const found = row.cells.length;
  if (found !== header.width) {
    const field = Math.min(found, header.width);
    const message = `The row has ${found} ${found === 1 ? 'field' : 'fields'}, but the header has ${header.width}. Put a text that holds the separator into double quotes.`;
    return failure({ field, message });
  }
  const texts = new Map<ListColumn, string>();
  for (const column of Object.keys(textLimits) as readonly (keyof typeof textLimits)[]) {
    const cell = row.cells[header.fieldOf(column)] ?? '';
    const most = textLimits[column];
    if (cell.length > most) {
      const message = `The ${column} has ${cell.length} characters; at most ${most} fit. Shorten it.`;
      return failure({ field: header.fieldOf(column), message });
    }
    if (cell !== '') texts.set(column, cell);
  }
  const title = texts.get('title');
  if (title === undefined) {
    return failure({
      field: header.fieldOf('title'),
      message: 'The title is missing. Write what the card says.',
    });
  }
  const expectedField = header.fieldOf('expected');
  const lane = readLane(row.cells[expectedField] ?? '');
  if (!lane.ok) return failure({ field: expectedField, message: lane.error });
  const id = freeId(title, taken);
  return success([...controlLines(id, lane.value, texts)].join('\n'));
}

const textLimits = {
  title: scenarioLimits.title,
  description: scenarioLimits.shortText,
  category: scenarioLimits.identifier,
  why: scenarioLimits.longText,
  misconception: scenarioLimits.longText,
  evidence: scenarioLimits.longText,
} as const satisfies Record<Exclude<ListColumn, 'expected'>, number>;

function* controlLines(id: string, lane: Lane, texts: ReadonlyMap<ListColumn, string>): Generator<string> {
  yield `  - id: ${JSON.stringify(id)}`;
  for (const column of ['title', 'description', 'category'] as const) yield* line(column, texts.get(column));
  yield `    expected: ${lane}`;
  for (const column of ['why', 'misconception', 'evidence'] as const) yield* line(column, texts.get(column));
}

/** A text in double quotes is right in YAML whatever is in it. A category without a plain letter is left out. */
function* line(column: ListColumn, text: string | undefined): Generator<string> {
  const value = column === 'category' ? kebabCase(text ?? '', scenarioLimits.identifier) : (text ?? '');
  if (value !== '') yield `    ${column}: ${JSON.stringify(value)}`;
}

function freeId(title: string, taken: Set<string>): string {
  const wanted = kebabCase(title, scenarioLimits.identifier) || 'card';
  const { id } = freeName({ id: wanted, title }, (candidate) => taken.has(candidate));
  taken.add(id);
  return id;
}

const laneWords: Readonly<Record<string, Lane>> = {
  p: 'provider',
  provider: 'provider',
  c: 'customer',
  customer: 'customer',
  s: 'shared',
  shared: 'shared',
};

function readLane(cell: string): Result<Lane, string> {
  const word = cell.toLowerCase();
  const lane = Object.hasOwn(laneWords, word) ? laneWords[word] : undefined;
  if (lane !== undefined) return success(lane);
  if (word === '') return failure('The expected side is missing. Write provider, customer or shared.');
  const nearest = nearestWord(word, ['provider', 'customer', 'shared']);
  const guess = nearest?.isLikely === true ? ` Did you mean "${nearest.word}"?` : '';
  return failure(
    `There is no side ${quoteText(cell)}. Write provider, customer or shared, or p, c or s.${guess}`,
  );
}

/** "our-duties_2026.csv" is called "Our duties 2026". */
function titleFromFile(file: string): string {
  const words = file
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\s_\p{C}\p{Zl}\p{Zp}-]+/gu, ' ')
    .trim()
    .slice(0, scenarioLimits.title)
    .trim();
  return words === '' ? 'List' : words.charAt(0).toUpperCase() + words.slice(1);
}
