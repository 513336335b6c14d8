import type { Scenario } from '../scenario/schema.ts';
import { type PrintedCard, printedCards } from './number-cards.ts';
import { printTexts } from './print-texts.ts';

/** Cards to cut out, without any part of their key. */
export interface CardsPrint {
  readonly kind: 'cards';
  readonly scenario: string;
  readonly words: { readonly cut: string; readonly sheet: string };
  readonly cards: readonly PrintedCard[];
}

export function cardsPrint(scenario: Scenario): CardsPrint {
  const { cut, sheet } = printTexts.cards;
  return { kind: 'cards', scenario: scenario.title, words: { cut, sheet }, cards: printedCards(scenario) };
}
