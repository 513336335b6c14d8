import type { Lane } from '../scenario/schema.ts';
import { laneOrBlank } from './board-section.ts';
import {
  type Block,
  type Inline,
  paragraph,
  type Section,
  type Table,
  type TableRow,
} from './report-block.ts';
import type { ReportOutcome } from './report-cards.ts';
import type { Report } from './report-model.ts';
import type { ReportMove } from './report-moves.ts';
import { roomTexts as texts } from './report-room-texts.ts';

/** What the groups changed in the discussion. Nothing where there was no second vote. */
export function secondVoteSection({ room }: Report): readonly Section[] {
  const moves = room.secondVote;
  if (moves === null) return [];
  const { secondVote: words, sections } = texts;
  const blocks =
    moves.length === 0
      ? [paragraph(words.none)]
      : [
          paragraph(words.lead),
          {
            kind: 'table',
            caption: words.caption(moves.length),
            columns: [texts.card, texts.group, words.before, words.after],
            rows: moves.map((move) => moveRow(move)),
          } satisfies Table,
          ...turnedBlocks(moves),
        ];
  return [{ id: 'discussion', title: sections.secondVote, blocks }];
}

/** A moved card: whose, from where to where, and what both came to as far as the key is known. */
export function moveRow({ card, groupName, before, after, outcome }: ReportMove): TableRow {
  return {
    head: card.title,
    cells: [
      [groupName],
      laneWithOutcome(before, outcome?.before ?? null),
      laneWithOutcome(after, outcome?.after ?? null),
    ],
  };
}

function laneWithOutcome(lane: Lane | null, outcome: ReportOutcome | null): Inline {
  const placed = laneOrBlank(lane === null ? null : { lane, certainty: null });
  return outcome === null ? [placed] : [placed, ' (', { kind: 'outcome', outcome }, ')'];
}

/** How many changes went which way; only of cards whose key is known and uncontested. */
export function turnedBlocks(changes: readonly ReportMove[]): readonly Block[] {
  const known = changes.filter(({ outcome }) => outcome !== null && outcome.after.result !== 'disputed');
  if (known.length === 0) return [];
  const right = known.filter(({ outcome }) => outcome?.after.result === 'right').length;
  const wrong = known.filter(({ outcome }) => outcome?.before.result === 'right').length;
  return [paragraph(texts.turned(right, wrong))];
}
