import { formatMoment } from './format-moment.ts';
import { type Block, heading, paragraph, type Section, textFact } from './report-block.ts';
import type { ReportInject } from './report-injects.ts';
import type { Report } from './report-model.ts';
import { roomTexts } from './report-room-texts.ts';
import { reportTexts } from './report-texts.ts';
import { moveRow, turnedBlocks } from './second-vote-section.ts';

const texts = roomTexts.injects;

/** The injects that were shown, and what each changed. Nothing where none was shown. */
export function injectSection({ room }: Report): readonly Section[] {
  if (room.injects.length === 0) return [];
  const blocks = [...room.injects.flatMap(injectBlocks), paragraph(texts.method)];
  return [{ id: 'injects', title: roomTexts.sections.injects, blocks }];
}

function injectBlocks(inject: ReportInject): readonly Block[] {
  const { title, text, question, shownAt, hits, vote } = inject;
  const facts = [
    ...textFact(texts.shown, formatMoment(shownAt)),
    ...textFact(texts.text, text),
    ...textFact(texts.question, question),
    ...textFact(texts.hits, hits.map((card) => card.title).join('; ')),
    ...textFact(texts.vote, vote === null ? null : reportTexts.votes[vote]),
  ];
  return [heading(title), { kind: 'facts', facts }, ...changeBlocks(inject)];
}

function changeBlocks({ title, vote, hits, changes, firstPlacements }: ReportInject): readonly Block[] {
  if (vote === null) return [paragraph(texts.noVote)];
  const hitIds = new Set(hits.map(({ id }) => id));
  const placed = firstPlacements === 0 ? [] : [paragraph(texts.firstPlacements(firstPlacements))];
  if (changes.length === 0) return [paragraph(texts.nothingChanged), ...placed];
  return [
    {
      kind: 'table',
      caption: texts.caption(title),
      columns: [roomTexts.card, roomTexts.group, texts.before, texts.after, texts.isHit],
      rows: changes.map((move) => {
        const { head, cells } = moveRow(move);
        return { head, cells: [...cells, [hitIds.has(move.card.id) ? texts.yes : texts.no]] };
      }),
    },
    ...turnedBlocks(changes),
    ...placed,
  ];
}
