import { agreementSection } from './agreement-section.ts';
import { boardSection } from './board-section.ts';
import { cardsSection } from './cards-section.ts';
import { decisionSection } from './decision-section.ts';
import { followUpSections } from './follow-up-sections.ts';
import { handsSection } from './hands-section.ts';
import { injectSection } from './inject-section.ts';
import type { Section } from './report-block.ts';
import type { Report } from './report-model.ts';
import { secondVoteSection } from './second-vote-section.ts';
import { summarySection } from './summary-section.ts';

/** The body of a report after its cover, in the order in which it is read. */
export function reportSections(report: Report): readonly Section[] {
  return [
    summarySection(report),
    boardSection(report),
    cardsSection(report),
    agreementSection(report),
    ...secondVoteSection(report),
    ...handsSection(report),
    ...injectSection(report),
    ...decisionSection(report),
    ...followUpSections(report),
  ];
}
