import { formatMoment } from './format-moment.ts';
import { type Block, heading, type Section, textFact } from './report-block.ts';
import type { Report } from './report-model.ts';
import type { ReportDecision } from './report-room.ts';
import { roomTexts as texts } from './report-room-texts.ts';
import { reportTexts } from './report-texts.ts';

/** What the room decided, in the order in which it was written down. Nothing where nothing was. */
export function decisionSection({ room }: Report): readonly Section[] {
  if (room.decisions.length === 0) return [];
  return [
    { id: 'decisions', title: texts.sections.decisions, blocks: room.decisions.flatMap(decisionBlocks) },
  ];
}

function decisionBlocks(decision: ReportDecision, place: number): readonly Block[] {
  const { decision: words } = texts;
  const facts = [
    ...textFact(words.time, formatMoment(decision.at)),
    ...textFact(words.inject, decision.inject?.title ?? null),
    ...textFact(words.question, decision.question),
    ...textFact(words.options, decision.options.join('; ')),
    ...textFact(words.decision, decision.decision),
    ...textFact(words.owner, decision.owner === '' ? reportTexts.unknown : decision.owner),
    ...textFact(words.why, decision.why),
  ];
  return [heading(words.number(place + 1)), { kind: 'facts', facts }];
}
