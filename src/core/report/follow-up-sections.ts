import { addedSection } from './added-section.ts';
import { courseSection } from './course-section.ts';
import { formatDay, formatMoment } from './format-moment.ts';
import {
  type Block,
  type Fact,
  heading,
  type Inline,
  paragraph,
  type Section,
  textFact,
} from './report-block.ts';
import type { Report, ReportAction, ReportNote, ReportSource } from './report-model.ts';
import { reportTexts as texts } from './report-texts.ts';

/** The sections after the figures: what was contested and said, what happens next, and how to check the rest. */
export function followUpSections(report: Report): readonly Section[] {
  return [
    { id: 'disputed', title: texts.sections.disputed, blocks: disputedBlocks(report) },
    ...addedSection(report),
    { id: 'notes', title: texts.sections.notes, blocks: noteBlocks(report.notes) },
    { id: 'plan', title: texts.sections.plan, blocks: planBlocks(report.actions) },
    ...courseSection(report),
    { id: 'method', title: texts.sections.method, blocks: texts.method.map((text) => paragraph(text)) },
    { id: 'sources', title: texts.sections.sources, blocks: sourceBlocks(report.sources) },
  ];
}

function disputedBlocks(report: Report): readonly Block[] {
  const facts = report.cards.flatMap((card) => textFact(card.title, card.disputed));
  return facts.length === 0
    ? [paragraph(texts.none)]
    : [paragraph(texts.disputedLead), { kind: 'facts', facts }];
}

function noteBlocks(notes: readonly ReportNote[]): readonly Block[] {
  if (notes.length === 0) return [paragraph(texts.none)];
  const facts = notes.map(({ card, at, text }) => ({
    term: texts.notes.about(card?.title ?? texts.notes.general, formatMoment(at)),
    content: [text],
  }));
  return [{ kind: 'facts', facts }];
}

function planBlocks(actions: readonly ReportAction[]): readonly Block[] {
  if (actions.length === 0) return [paragraph(texts.plan.none)];
  return [paragraph(texts.plan.caption(actions.length)), ...actions.flatMap(actionBlocks)];
}

function actionBlocks({ action, card }: ReportAction, place: number): readonly Block[] {
  const { plan } = texts;
  const facts: readonly Fact[] = [
    ...textFact(plan.issue, action.issue),
    ...textFact(plan.action, action.correctiveAction === '' ? plan.open : action.correctiveAction),
    ...textFact(plan.card, card?.title ?? null),
    ...textFact(plan.element, action.element),
    ...textFact(plan.priority, action.priority),
    ...textFact(plan.owner, action.owner === '' ? texts.nothing : action.owner),
    ...textFact(plan.contact, action.contact),
    ...textFact(plan.start, action.start === null ? null : formatDay(action.start)),
    ...textFact(plan.due, action.due === null ? texts.nothing : formatDay(action.due)),
    ...textFact(plan.status, texts.statuses[action.status]),
    ...textFact(plan.verification, action.verification),
  ];
  return [heading(plan.number(place + 1)), { kind: 'facts', facts }];
}

function sourceBlocks(sources: readonly ReportSource[]): readonly Block[] {
  if (sources.length === 0) return [paragraph(texts.noSources)];
  const items = sources.map(
    ({ source }): Inline => [
      `${source.title}. ${source.publisher}. `,
      { kind: 'link', url: source.url },
      ` ${texts.checked(source.checked)}`,
    ],
  );
  return [{ kind: 'list', items }];
}
