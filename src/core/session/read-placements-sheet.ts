import { quoteText } from '../json/quote-text.ts';
import { failure, type Result, success } from '../result.ts';
import { nearestWord } from '../scenario/nearest-word.ts';
import { type CardId, type Lane, lanesOf, type Scenario } from '../scenario/schema.ts';
import type { TableReader, TableRow } from '../scenario/table.ts';
import type { PlacementsSheet, SheetGroup, SheetMark } from './placements-sheet.ts';
import { type Certainty, sessionLimits } from './schema.ts';
import { readSheetHeader, type SheetColumn, type SheetHeader } from './sheet-header.ts';

/** Limits of a sheet; a room of eight groups and fifty cards needs four hundred rows. */
export const sheetLimits = { what: 'sheet', bytes: 2 * 1024 * 1024, rows: 20_000 } as const;

/**
 * Reads a placements sheet: CSV with a header and one row for a group and a card. A card that a group has no row for
 * was left blank.
 *
 * @param file the name that messages give to the text
 * @param scenario the scenario that was played; its cards and lanes are the only ones a sheet may name
 * @returns the sheet, or one sentence as `file:line:column: …`, where the column is the number of the field from 1
 */
export function readPlacementsSheet(
  text: string,
  file: string,
  scenario: Scenario,
  readTable: TableReader,
): Result<PlacementsSheet, string> {
  const rows = readTable(text, file, sheetLimits);
  if (!rows.ok) return rows;
  const [headerRow, ...placements] = rows.value;
  if (headerRow === undefined) {
    return failure(
      `${file}: The sheet is empty. Begin it with the header group,card,first_lane,first_certainty.`,
    );
  }
  const header = readSheetHeader(headerRow, file);
  if (!header.ok) return header;
  if (placements.length === 0) {
    return failure(
      `${file}: The sheet has a header but no rows. Add a row for each card that a group placed.`,
    );
  }
  const reader = new RowReader(file, header.value, scenario);
  for (const row of placements) {
    const problem = reader.read(row);
    if (problem !== null) return failure(problem);
  }
  return success({ groups: reader.groups(), hasSecondVote: header.value.hasSecondVote });
}

interface OpenGroup {
  readonly name: string;
  readonly first: Map<CardId, SheetMark>;
  readonly final: Map<CardId, SheetMark> | null;
}

/** What is wrong with a cell; the row it stands in knows the line. */
interface CellProblem {
  readonly column: SheetColumn;
  readonly message: string;
}

/** Collects the groups row by row. */
class RowReader {
  readonly #file: string;
  readonly #header: SheetHeader;
  readonly #lanes: readonly Lane[];
  readonly #cards: ReadonlyMap<string, CardId>;
  readonly #groups = new Map<string, OpenGroup>();

  constructor(file: string, header: SheetHeader, scenario: Scenario) {
    this.#file = file;
    this.#header = header;
    this.#lanes = lanesOf(scenario);
    this.#cards = new Map(scenario.controls.map(({ id }) => [id, id]));
  }

  groups(): readonly SheetGroup[] {
    return [...this.#groups.values()];
  }

  /** Takes a row in, or says what is wrong with it. */
  read(row: TableRow): string | null {
    const found = row.cells.length;
    const { width } = this.#header;
    if (found !== width) {
      const place = `${this.#file}:${row.line}:${Math.min(found, width) + 1}`;
      return `${place}: The row has ${found} fields, but the header has ${width}. Separate all fields, also the empty ones.`;
    }
    const taken = this.#take(row);
    if (taken.ok) return null;
    const { column, message } = taken.error;
    return `${this.#file}:${row.line}:${this.#header.fieldOf(column) + 1}: ${message}`;
  }

  #take(row: TableRow): Result<null, CellProblem> {
    const name = this.#cell(row, 'group');
    if (name === '')
      return wrong('group', 'The group has no name. Write the name of the group in every row.');
    if (name.length > sessionLimits.name) {
      const most = sessionLimits.name;
      return wrong(
        'group',
        `The name of the group has ${name.length} characters; at most ${most} fit. Shorten it.`,
      );
    }
    const card = this.#card(this.#cell(row, 'card'));
    if (!card.ok) return card;
    const first = this.#mark(row, 'first_lane', 'first_certainty');
    if (!first.ok) return first;
    const final = this.#mark(row, 'final_lane', 'final_certainty');
    if (!final.ok) return final;
    const group = this.#group(name);
    if (group.first.has(card.value)) {
      return wrong(
        'card',
        `The group ${quoteText(name)} already has a row for the card "${card.value}". Keep one of them.`,
      );
    }
    group.first.set(card.value, first.value);
    group.final?.set(card.value, final.value);
    return success(null);
  }

  #group(name: string): OpenGroup {
    const known = this.#groups.get(name);
    if (known !== undefined) return known;
    const added: OpenGroup = {
      name,
      first: new Map(),
      final: this.#header.hasSecondVote ? new Map() : null,
    };
    this.#groups.set(name, added);
    return added;
  }

  #card(id: string): Result<CardId, CellProblem> {
    const card = this.#cards.get(id);
    if (card !== undefined) return success(card);
    if (id === '') return wrong('card', 'The card is missing. Write the id of the card from the scenario.');
    const nearest = nearestWord(id, [...this.#cards.keys()]);
    return wrong('card', `The scenario has no card ${quoteText(id)}. The nearest is "${nearest?.word}".`);
  }

  #mark(
    row: TableRow,
    laneColumn: SheetColumn,
    certaintyColumn: SheetColumn,
  ): Result<SheetMark, CellProblem> {
    const lane = this.#lane(this.#cell(row, laneColumn), laneColumn);
    if (!lane.ok) return lane;
    const certainty = readCertainty(this.#cell(row, certaintyColumn), certaintyColumn);
    if (!certainty.ok) return certainty;
    if (lane.value === null && certainty.value !== null) {
      return wrong(
        certaintyColumn,
        'A blank card cannot have a certainty. Write its lane, or empty this field.',
      );
    }
    return success({ lane: lane.value, certainty: certainty.value });
  }

  #lane(cell: string, column: SheetColumn): Result<Lane | null, CellProblem> {
    // Spreadsheets like to begin a cell with a capital.
    const word = cell.toLowerCase();
    if (word === '' || word === 'blank') return success(null);
    const lane = this.#lanes.find((offered) => offered === word);
    if (lane !== undefined) return success(lane);
    if (word === 'shared') {
      return wrong(column, 'The scenario has no shared lane. Write provider, customer or blank.');
    }
    const choices = [...this.#lanes, 'blank'];
    const nearest = nearestWord(word, choices);
    const guess = nearest?.isLikely === true ? ` Did you mean "${nearest.word}"?` : '';
    return wrong(
      column,
      `There is no lane ${quoteText(cell)}. Write ${choices.join(', ')}, or leave it empty.${guess}`,
    );
  }

  /** The trimmed text of a cell; empty where the sheet leaves out an optional column. */
  #cell(row: TableRow, column: SheetColumn): string {
    return row.cells[this.#header.fieldOf(column)] ?? '';
  }
}

function readCertainty(cell: string, column: SheetColumn): Result<Certainty | null, CellProblem> {
  switch (cell) {
    case '':
      return success(null);
    case '1':
      return success(1);
    case '2':
      return success(2);
    case '3':
      return success(3);
    default:
      return wrong(
        column,
        `The certainty is ${quoteText(cell)}. Write 1 for a guess, 2 for fairly sure, 3 for sure, or leave it empty.`,
      );
  }
}

function wrong(column: SheetColumn, message: string): { readonly ok: false; readonly error: CellProblem } {
  return failure({ column, message });
}
