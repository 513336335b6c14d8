import { csvTable } from './escape-csv.ts';
import type { ReportCard, ReportOutcome, ReportPlacement } from './report-cards.ts';
import type { Report } from './report-model.ts';

const header = [
  'session_id',
  'scenario_id',
  'scenario_version',
  'card_id',
  'card_title',
  'expected_lane',
  'group',
  'first_lane',
  'final_lane',
  'result',
  'direction',
  'certainty_first',
  'certainty_final',
  'why',
  'seconds_to_place',
];

/**
 * cards.csv: a line per card and present group. Of a card that is not revealed, expected_lane, result and direction
 * are empty; an empty lane is a blank, or in final_lane no final vote.
 */
export function renderCardsCsv({ cover, cards }: Report): string {
  const rows = cards.flatMap((card) =>
    card.placements.map((placement) => [
      cover.sessionId,
      cover.scenarioId,
      cover.scenarioVersion,
      ...cardCells(card),
      ...placementCells(placement),
    ]),
  );
  return csvTable(header, rows);
}

function cardCells({ id, title, key }: ReportCard) {
  return [id, title, key?.expected ?? null];
}

function placementCells({ groupName, first, final, outcome, why, secondsToPlace }: ReportPlacement) {
  return [
    groupName,
    first?.lane ?? null,
    final?.lane ?? null,
    outcome?.result ?? null,
    directionCell(outcome),
    first?.certainty ?? null,
    final?.certainty ?? null,
    why,
    secondsToPlace,
  ];
}

function directionCell(outcome: ReportOutcome | null): string | null {
  return outcome === null ? null : outcome.direction.replace('-', '_');
}
