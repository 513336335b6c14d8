import { type Inline, paragraph, type Section, type Table, type TableRow } from './report-block.ts';
import type { Report } from './report-model.ts';
import type { ReportHands } from './report-room.ts';
import { roomTexts as texts } from './report-room-texts.ts';

/** The hands that were counted. Nothing where none were. */
export function handsSection({ room, hasFinalVote }: Report): readonly Section[] {
  if (room.hands.length === 0) return [];
  const { hands: words, sections } = texts;
  const table: Table = {
    kind: 'table',
    caption: words.caption,
    columns: [texts.card, texts.group, words.first, ...(hasFinalVote ? [words.final] : [])],
    rows: room.hands.map((hands) => handsRow(hands, hasFinalVote)),
  };
  return [{ id: 'hands', title: sections.hands, blocks: [paragraph(words.lead), table] }];
}

function handsRow({ card, groupName, first, final }: ReportHands, hasFinalVote: boolean): TableRow {
  const count = (tally: ReportHands['first']): Inline => (tally === null ? [] : [texts.hands.count(tally)]);
  return { head: card.title, cells: [[groupName], count(first), ...(hasFinalVote ? [count(final)] : [])] };
}
