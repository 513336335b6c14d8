import type { Lane } from '../scenario/schema.ts';
import type { ReportCard, ReportOutcome } from './report-cards.ts';

/**
 * The parts a report is written in, below any file format: every renderer walks the same blocks, so the formats say
 * the same. Texts are plain; a renderer escapes them.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: Inline }
  /** A statement that must not be overlooked. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table
  | BoardPicture;

/** A run of text with the few things that have a form of their own. */
export type Inline = readonly InlinePart[];
export type InlinePart =
  | string
  | { readonly kind: 'lane'; readonly lane: Lane }
  | { readonly kind: 'outcome'; readonly outcome: ReportOutcome }
  | { readonly kind: 'link'; readonly url: string };

export interface Fact {
  readonly term: string;
  readonly content: Inline;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** The first column heads the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly head: string;
  readonly cells: readonly Inline[];
}

/** The board drawn; a format without pictures leaves it out, because a table with the same content follows it. */
export interface BoardPicture {
  readonly kind: 'board-picture';
  readonly lanes: readonly Lane[];
  readonly groups: readonly string[];
  readonly cards: readonly ReportCard[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function paragraph(...content: readonly InlinePart[]): Block {
  return { kind: 'paragraph', content };
}

export function list(items: readonly string[]): Block {
  return { kind: 'list', items: items.map((item) => [item]) };
}

/** A fact of text alone, or none where there is no text. */
export function textFact(term: string, text: string | null): readonly Fact[] {
  return text === null || text === '' ? [] : [{ term, content: [text] }];
}
