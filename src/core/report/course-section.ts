import { formatMoment } from './format-moment.ts';
import { type Block, heading, list, type Section, type Table } from './report-block.ts';
import type { Report } from './report-model.ts';
import type { ReportRoom } from './report-room.ts';
import { roomTexts as texts } from './report-room-texts.ts';
import { reportTexts } from './report-texts.ts';

/** Time against plan, who came late or left, and votes that were opened again. Nothing where nothing is known of it. */
export function courseSection({ room }: Report): readonly Section[] {
  const { course: words, sections } = texts;
  const blocks = [
    ...elapsedBlocks(room),
    ...(room.attendance.length === 0
      ? []
      : [
          heading(words.attendance),
          list(
            room.attendance.map(({ groupName, change, at }) =>
              words.change(groupName, change, formatMoment(at)),
            ),
          ),
        ]),
    ...(room.reopened.length === 0
      ? []
      : [
          heading(words.reopened),
          list(
            room.reopened.map(({ groupName, vote, at }) =>
              words.reopening(groupName, vote, formatMoment(at)),
            ),
          ),
        ]),
  ];
  return blocks.length === 0 ? [] : [{ id: 'course', title: sections.course, blocks }];
}

function elapsedBlocks({ elapsed }: ReportRoom): readonly Block[] {
  if (elapsed.length === 0) return [];
  const { course: words } = texts;
  const table: Table = {
    kind: 'table',
    caption: words.elapsed,
    columns: [words.phase, words.planned, words.used],
    rows: elapsed.map(({ phase, plannedMinutes, usedMs }) => ({
      head: reportTexts.phases[phase],
      cells: [
        [plannedMinutes === null ? words.notPlanned : words.minutes(plannedMinutes)],
        [words.minutes(Math.round(usedMs / 60_000))],
      ],
    })),
  };
  return [table];
}
