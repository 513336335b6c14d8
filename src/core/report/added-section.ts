import { placementTable } from './cards-section.ts';
import { heading, paragraph, type Section } from './report-block.ts';
import type { Report } from './report-model.ts';
import { roomTexts as texts } from './report-room-texts.ts';
import { reportTexts } from './report-texts.ts';

/** The cards that the room missed, with where each group put them. Nothing where none was added. */
export function addedSection(report: Report): readonly Section[] {
  const { added } = report.room;
  if (added.length === 0) return [];
  const blocks = added.flatMap((card) => [
    heading(card.title),
    ...(card.description === null ? [] : [paragraph(card.description)]),
    card.placements.length === 0
      ? paragraph(reportTexts.noPlacements)
      : placementTable(card, report, { hasResult: false }),
  ]);
  return [{ id: 'added', title: texts.sections.added, blocks: [paragraph(texts.addedLead), ...blocks] }];
}
