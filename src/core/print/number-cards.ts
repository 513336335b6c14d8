import { participantView } from '../scenario/participant-view.ts';
import type { CardId, Control, Scenario } from '../scenario/schema.ts';

/** A card as participants may see it on paper, and nothing of its key. */
export interface PrintedCard {
  /** From 1; the same on everything printed of a scenario, so that paper can be typed in later. */
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  /** In words, not in the kebab-case of the file. */
  readonly category: string | null;
}

/**
 * The cards numbered in the order of their titles. The order of the file must not reach paper, because many authors
 * write lane by lane and the short map always is; titles are on every card, so their order tells nothing new.
 */
export function printedCards(scenario: Scenario): readonly PrintedCard[] {
  return participantView(scenario).cards.map(({ title, description, category }, index) => ({
    number: index + 1,
    title,
    description,
    category: category?.replaceAll('-', ' ') ?? null,
  }));
}

/** A card with its key and the number that is printed on it. */
export interface NumberedControl {
  readonly number: number;
  readonly control: Control;
}

/** The cards in the order of their numbers, for the facilitator. */
export function numberedControls(scenario: Scenario): readonly NumberedControl[] {
  const controls = new Map<string, Control>(scenario.controls.map((control) => [control.id, control]));
  return participantView(scenario).cards.flatMap(({ id }, index) => {
    const control = controls.get(id);
    return control === undefined ? [] : [{ number: index + 1, control }];
  });
}

export function cardsById(cards: readonly NumberedControl[]): ReadonlyMap<CardId, NumberedControl> {
  return new Map(cards.map((card) => [card.control.id, card]));
}
