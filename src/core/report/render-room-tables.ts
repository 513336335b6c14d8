import type { Tally, Vote } from '../session/schema.ts';
import { type CsvCell, csvTable } from './escape-csv.ts';
import type { ReportOutcome } from './report-cards.ts';
import type { ReportInject } from './report-injects.ts';
import type { Report } from './report-model.ts';
import type { ReportMove } from './report-moves.ts';

/** A table of what happened in the room, as a file. */
export interface RoomTable {
  readonly name: string;
  readonly text: string;
}

/** The tables beside cards.csv and actions.csv: one for each kind of thing that happened, and none for what did not. */
export function renderRoomTables(report: Report): readonly RoomTable[] {
  const tables = [
    { name: 'tallies.csv', header: tallyHeader, rows: tallyRows(report) },
    { name: 'injects.csv', header: injectHeader, rows: report.room.injects.flatMap(injectRows) },
    { name: 'decisions.csv', header: decisionHeader, rows: decisionRows(report) },
    { name: 'added-cards.csv', header: addedHeader, rows: addedRows(report) },
  ];
  const { sessionId } = report.cover;
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, header, rows }) => ({
      name,
      text: csvTable(
        ['session_id', ...header],
        rows.map((row) => [sessionId, ...row]),
      ),
    }));
}

type Rows = readonly (readonly CsvCell[])[];

const tallyHeader = ['card_id', 'card_title', 'group', 'vote', 'provider', 'shared', 'customer'];

/** A line per count of hands. */
function tallyRows({ room }: Report): Rows {
  return room.hands.flatMap(({ card, groupName, first, final }) => {
    const row = (vote: Vote, tally: Tally | null) =>
      tally === null
        ? []
        : [[card.id, card.title, groupName, vote, tally.provider, tally.shared, tally.customer]];
    return [...row('first', first), ...row('final', final)];
  });
}

const injectHeader = [
  'inject_id',
  'inject_title',
  'shown_at',
  'vote',
  'card_id',
  'card_title',
  'is_hit',
  'group',
  'lane_before',
  'lane_after',
  'result_before',
  'direction_before',
  'result_after',
  'direction_after',
];

/** A line per placement that changed after an inject; an inject that changed none has one line without a card. */
function injectRows(inject: ReportInject): Rows {
  const about = [inject.id, inject.title, inject.shownAt, inject.vote];
  if (inject.changes.length === 0) return [[...about, ...Array.from({ length: 10 }, () => null)]];
  return inject.changes.map((move) => [...about, ...moveCells(move, inject)]);
}

function moveCells({ card, groupName, before, after, outcome }: ReportMove, { hits }: ReportInject) {
  const isHit = hits.some(({ id }) => id === card.id) ? 'yes' : 'no';
  return [
    card.id,
    card.title,
    isHit,
    groupName,
    before,
    after,
    ...outcomeCells(outcome?.before),
    ...outcomeCells(outcome?.after),
  ];
}

/** Empty until the card is revealed. */
function outcomeCells(outcome: ReportOutcome | undefined): readonly CsvCell[] {
  return outcome === undefined ? [null, null] : [outcome.result, outcome.direction.replace('-', '_')];
}

const decisionHeader = ['decision_id', 'at', 'inject_id', 'question', 'options', 'decision', 'owner', 'why'];

function decisionRows({ room }: Report): Rows {
  return room.decisions.map(({ id, at, inject, question, options, decision, owner, why }) => [
    id,
    at,
    inject?.id ?? null,
    question,
    options.join('; '),
    decision,
    owner,
    why,
  ]);
}

const addedHeader = [
  'card_id',
  'card_title',
  'description',
  'group',
  'first_lane',
  'final_lane',
  'certainty_first',
  'certainty_final',
  'why',
];

/** A line per added card and present group, as in cards.csv without all that a key would say. */
function addedRows({ room }: Report): Rows {
  return room.added.flatMap(({ id, title, description, placements }) =>
    placements.map(({ groupName, first, final, why }) => [
      id,
      title,
      description,
      groupName,
      first?.lane ?? null,
      final?.lane ?? null,
      first?.certainty ?? null,
      final?.certainty ?? null,
      why,
    ]),
  );
}
