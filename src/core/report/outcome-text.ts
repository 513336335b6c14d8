import type { ReportOutcome } from './report-cards.ts';
import { reportTexts as texts } from './report-texts.ts';

/** What a placement came to in words, with its direction where it is wrong. */
export function outcomeText({ result, direction }: ReportOutcome): string {
  return direction === 'none' ? texts.outcomes[result] : texts.wrongDirections[direction];
}
