import type { Lane, Scenario } from '../scenario/schema.ts';
import { cardsById, type NumberedControl, numberedControls } from './number-cards.ts';
import { printTexts } from './print-texts.ts';
import { type RunSheetPhase, runSheetPhases } from './run-sheet-phases.ts';
import { scheduleOf } from './run-sheet-schedule.ts';

/** Everything the facilitator needs on paper, the key included. The only print that holds any of it. */
export interface RunSheetPrint {
  readonly kind: 'run-sheet';
  readonly scenario: string;
  readonly words: Readonly<Record<RunSheetWord, string>>;
  readonly story: string;
  readonly goals: readonly string[];
  /** Null where the scenario plans its own minutes. */
  readonly scheduleNote: string | null;
  readonly totalMinutes: number;
  readonly phases: readonly RunSheetPhase[];
  /** Which cards leave the deck without the shared lane; null where none does. */
  readonly sharedNote: string | null;
  readonly cards: readonly RunSheetCard[];
  readonly injects: readonly RunSheetInject[];
  readonly discussion: readonly string[];
  readonly designReview: Scenario['designReview'] | null;
  readonly quiz: readonly RunSheetQuestion[];
  readonly sources: readonly RunSheetSource[];
}

type RunSheetWord = Exclude<keyof typeof printTexts.runSheet, 'title' | 'proposed' | 'sharedOff' | 'checked'>;

export interface RunSheetCard {
  readonly number: number;
  /** As the placements sheet names it. */
  readonly id: string;
  readonly title: string;
  readonly lane: Lane;
  readonly laneName: string;
  readonly description: string | null;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
  /** Numbers in the list of sources. */
  readonly sources: readonly number[];
}

export interface RunSheetInject {
  readonly title: string;
  readonly text: string;
  readonly question: string | null;
  readonly cards: readonly { readonly number: number; readonly title: string }[];
}

export interface RunSheetQuestion {
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly isRight: boolean }[];
  readonly reason: string | null;
}

export interface RunSheetSource {
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly checked: string;
}

export function runSheetPrint(scenario: Scenario): RunSheetPrint {
  const { title: _title, proposed, sharedOff, checked: _checked, ...words } = printTexts.runSheet;
  const schedule = scheduleOf(scenario);
  const cards = numberedControls(scenario);
  const shared = cards.filter(({ control }) => control.expected === 'shared').map(({ number }) => number);
  const sources = citedSources(scenario, cards);
  return {
    kind: 'run-sheet',
    scenario: scenario.title,
    words,
    story: scenario.story ?? scenario.summary,
    goals: scenario.learningGoals ?? [],
    scheduleNote: schedule.isProposed ? proposed : null,
    totalMinutes: schedule.totalMinutes,
    phases: runSheetPhases(scenario),
    sharedNote: shared.length === 0 ? null : sharedOff(shared.join(', ')),
    cards: cards.map((card) => runSheetCard(card, sources)),
    injects: runSheetInjects(scenario, cards),
    discussion: scenario.discussion ?? [],
    designReview: scenario.designReview ?? null,
    quiz: (scenario.quiz ?? []).map(({ question, options, answer, reason }) => ({
      question,
      options: options.map((text, index) => ({ text, isRight: index === answer })),
      reason: reason ?? null,
    })),
    sources: [...sources.values()],
  };
}

function runSheetCard(
  { number, control }: NumberedControl,
  sources: ReadonlyMap<string, RunSheetSource>,
): RunSheetCard {
  const labels = printTexts.runSheet;
  const parts = [
    { label: labels.why, text: control.why },
    { label: labels.misconception, text: control.misconception },
    { label: labels.providerPart, text: control.providerPart },
    { label: labels.customerPart, text: control.customerPart },
    { label: labels.evidence, text: control.evidence },
  ];
  return {
    number,
    id: control.id,
    title: control.title,
    lane: control.expected,
    laneName: printTexts.lanes.names[control.expected],
    description: control.description ?? null,
    parts: parts.flatMap(({ label, text }) => (text === undefined ? [] : [{ label, text }])),
    sources: (control.sources ?? []).flatMap((id) => sources.get(id)?.number ?? []),
  };
}

function runSheetInjects(scenario: Scenario, cards: readonly NumberedControl[]): readonly RunSheetInject[] {
  const byId = cardsById(cards);
  return (scenario.injects ?? []).map(({ title, text, question, controls }) => ({
    title,
    text,
    question: question ?? null,
    cards: controls
      .flatMap((id) => byId.get(id) ?? [])
      .map(({ number, control }) => ({ number, title: control.title }))
      .toSorted((left, right) => left.number - right.number),
  }));
}

/** The sources that cards name, by id, numbered in the order in which the printed cards name them first. */
function citedSources(
  scenario: Scenario,
  cards: readonly NumberedControl[],
): ReadonlyMap<string, RunSheetSource> {
  const cited = new Map<string, RunSheetSource>();
  for (const id of cards.flatMap(({ control }) => control.sources ?? [])) {
    const source = scenario.sources?.[id];
    if (source === undefined || cited.has(id)) continue;
    const { title, publisher, url, checked } = source;
    cited.set(id, {
      number: cited.size + 1,
      title,
      publisher,
      url,
      checked: printTexts.runSheet.checked(checked),
    });
  }
  return cited;
}
