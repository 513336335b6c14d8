import type { CardId, Control, Scenario } from '../scenario/schema.ts';

/** A card by the number that stands on everything printed of its scenario, so that paper can be typed in later. */
export interface NumberedControl {
  /** From 1. */
  readonly number: number;
  readonly control: Control;
}

/** A card as participants may see it on paper, and nothing of its key. */
export interface PrintedCard {
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  /** In words, not in the kebab-case of the file. */
  readonly category: string | null;
}

/**
 * The cards by title, numbered from 1. The order of the file must not reach paper: authors write the provider's duties
 * first and the customer's after them, and the short map always does. Titles are on every card, so an order that
 * follows from them alone tells nothing that a participant does not see.
 */
export function numberCards(scenario: Scenario): readonly NumberedControl[] {
  return scenario.controls.toSorted(byTitle).map((control, index) => ({ number: index + 1, control }));
}

export function printedCards(scenario: Scenario): readonly PrintedCard[] {
  return numberCards(scenario).map(({ number, control }) => ({
    number,
    title: control.title,
    description: control.description ?? null,
    category: control.category?.replaceAll('-', ' ') ?? null,
  }));
}

export function numbersById(scenario: Scenario): ReadonlyMap<CardId, number> {
  return new Map(numberCards(scenario).map(({ number, control }) => [control.id, number]));
}

/** By code unit and not by the rules of a language, which differ between versions of the runtime. */
function byTitle(left: Control, right: Control): number {
  return (
    compare(left.title.toLowerCase(), right.title.toLowerCase()) ||
    compare(left.title, right.title) ||
    compare(left.id, right.id)
  );
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
