import { agreementSection } from './agreement-section.ts';
import { boardSection } from './board-section.ts';
import { cardsSection } from './cards-section.ts';
import { followUpSections } from './follow-up-sections.ts';
import type { Section } from './report-block.ts';
import type { Report } from './report-model.ts';
import { summarySection } from './summary-section.ts';

/** The body of a report after its cover, in the order in which it is read. */
export function reportSections(report: Report): readonly Section[] {
  return [
    summarySection(report),
    boardSection(report),
    cardsSection(report),
    agreementSection(report),
    ...followUpSections(report),
  ];
}
