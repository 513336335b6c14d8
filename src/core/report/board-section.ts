import { type InlinePart, paragraph, type Section, type Table } from './report-block.ts';
import type { PlacedLane, ReportCard, ReportPlacement } from './report-cards.ts';
import type { Report } from './report-model.ts';
import { reportTexts as texts } from './report-texts.ts';

/** The board as played against the key, as a picture and as a table. */
export function boardSection(report: Report): Section {
  const groups = report.cover.groups.filter((group) => group.present).map((group) => group.name);
  return {
    id: 'board',
    title: texts.sections.board,
    blocks: [
      paragraph(texts.board.lead),
      { kind: 'board-picture', lanes: report.lanes, groups, cards: report.cards },
      boardTable(report.cards, groups),
    ],
  };
}

/** A lane, or the words for a card that lies in the deck. */
export function laneOrBlank(placed: PlacedLane | null): InlinePart {
  return placed === null ? texts.notPlaced : { kind: 'lane', lane: placed.lane };
}

function boardTable(cards: readonly ReportCard[], groups: readonly string[]): Table {
  return {
    kind: 'table',
    caption: texts.board.caption,
    columns: [texts.board.card, texts.board.expected, ...groups],
    rows: cards.map((card) => ({
      head: card.title,
      cells: [
        [card.key === null ? texts.notRevealed : { kind: 'lane', lane: card.key.expected }],
        ...card.placements.map(played),
      ],
    })),
  };
}

/** First lane, the final one where it differs, and what it came to. */
function played({ first, final, outcome }: ReportPlacement): readonly InlinePart[] {
  const changed = final !== undefined && final?.lane !== first?.lane;
  return [
    laneOrBlank(first),
    ...(changed ? [` ${texts.board.changedTo} `, laneOrBlank(final)] : []),
    ...(outcome === null ? [] : [' (', { kind: 'outcome', outcome } as const, ')']),
  ];
}
