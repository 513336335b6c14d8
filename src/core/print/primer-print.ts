import { type Explained, type Fate, type FlowMap, type Mistake, primer } from '../primer/primer.ts';
import { type PrimerQuestion, primerQuiz } from '../primer/primer-quiz.ts';
import { type PrimerSourceId, primerSources } from '../primer/primer-sources.ts';
import { formatDay } from '../report/format-moment.ts';
import type { Lane } from '../scenario/schema.ts';
import type { PrintDocument } from './print-document.ts';
import type { Paper } from './print-kind.ts';
import { printTexts } from './print-texts.ts';

/**
 * The primer on paper. The answers to its questions come last and on pages of their own, so that it can be handed out
 * without them.
 */
export interface PrimerPrint {
  readonly kind: 'primer';
  readonly title: string;
  readonly lead: string;
  readonly words: Readonly<Record<PrimerWord, string>>;
  readonly flow: Pick<FlowMap, 'title' | 'lead' | 'before' | 'risk' | 'inWords'> & {
    readonly branches: readonly PrintedBranch[];
    readonly sources: readonly number[];
  };
  /** In the order of the page; an item without a name is a sentence of its own. */
  readonly lists: readonly PrintedList[];
  readonly mistakes: {
    readonly title: string;
    readonly lead: string;
    readonly items: readonly PrintedMistake[];
  };
  readonly sources: readonly PrintedSource[];
  readonly quiz: readonly Pick<PrimerQuestion, 'question' | 'options'>[];
  readonly review: { readonly title: string; readonly situation: string; readonly question: string };
  readonly answers: {
    readonly review: { readonly tempting: string; readonly answer: string; readonly reason: string };
    readonly quiz: readonly PrintedAnswer[];
  };
}

type PrimerWord = Exclude<keyof typeof printTexts.primer, 'footer' | 'ways' | 'checked'>;

export interface PrintedBranch {
  /** Decides shape and colour. */
  readonly lane: Lane;
  /** Says what becomes of the duties, such as moves to the provider. */
  readonly way: string;
  readonly title: string;
  readonly duties: readonly string[];
}

export interface PrintedList {
  readonly title: string;
  readonly lead: string;
  readonly items: readonly { readonly name: string | null; readonly text: string }[];
  /** Numbers in the list of sources, here and below. */
  readonly sources: readonly number[];
}

export type PrintedMistake = Omit<Mistake, 'sources'> & { readonly sources: readonly number[] };

export interface PrintedSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly checked: string;
}

export interface PrintedAnswer {
  /** Index into the options of the question, from 0. */
  readonly right: number;
  readonly text: string;
  readonly reason: string;
  readonly tempting: { readonly option: number; readonly reply: string };
}

const lanesOfFates = { moves: 'provider', splits: 'shared', stays: 'customer' } as const satisfies Record<
  Fate,
  Lane
>;

/**
 * The primer as a print. The same paper and moment always give the same document.
 *
 * @param printedAt as `Date.prototype.toISOString` writes it
 */
export function buildPrimerPrint(paper: Paper, printedAt: string): PrintDocument {
  return {
    paper,
    title: `${printTexts.primer.kicker}: ${primer.title}`,
    printedAt,
    footer: printTexts.primer.footer(formatDay(printedAt.slice(0, 10))),
    content: primerPrint(),
  };
}

function primerPrint(): PrimerPrint {
  const { footer: _footer, ways, checked, ...words } = printTexts.primer;
  const { flow, mistakes, review } = primer;
  return {
    kind: 'primer',
    title: primer.title,
    lead: primer.lead,
    words,
    flow: {
      title: flow.title,
      lead: flow.lead,
      before: flow.before,
      risk: flow.risk,
      inWords: flow.inWords,
      branches: flow.branches.map(({ fate, title, duties }) => ({
        lane: lanesOfFates[fate],
        way: ways[fate],
        title,
        duties,
      })),
      sources: numbersOf(flow.sources),
    },
    lists: [primer.provider, primer.customer, primer.confusion, primer.laneTests].map(printedList),
    mistakes: {
      title: mistakes.title,
      lead: mistakes.lead,
      items: mistakes.items.map((item) => ({ ...item, sources: numbersOf(item.sources) })),
    },
    sources: Object.values(primerSources).map((source) => ({ ...source, checked: checked(source.checked) })),
    quiz: primerQuiz.map(({ question, options }) => ({ question, options })),
    review: { title: review.title, situation: review.situation, question: review.question },
    answers: {
      review: { tempting: review.temptingAnswer, answer: review.answer, reason: review.reason },
      quiz: primerQuiz.map(({ options, answer, reason, tempting }) => ({
        right: answer,
        text: options[answer],
        reason,
        tempting,
      })),
    },
  };
}

function printedList(list: {
  readonly title: string;
  readonly lead: string;
  readonly items: readonly (string | Explained)[];
  readonly sources: readonly PrimerSourceId[];
}): PrintedList {
  return {
    title: list.title,
    lead: list.lead,
    items: list.items.map((item) => (typeof item === 'string' ? { name: null, text: item } : item)),
    sources: numbersOf(list.sources),
  };
}

/** The numbers by which the list of sources names them, from 1. */
function numbersOf(ids: readonly PrimerSourceId[]): readonly number[] {
  const all = Object.keys(primerSources);
  return ids.map((id) => all.indexOf(id) + 1).sort((left, right) => left - right);
}
