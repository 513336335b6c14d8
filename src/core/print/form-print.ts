import { lanesOf, type Scenario } from '../scenario/schema.ts';
import { printedCards } from './number-cards.ts';
import { laneNames, type PrintedLane, printTexts } from './print-texts.ts';

/** A blank sheet onto which a group copies its board, so that a paper board can be typed in afterwards. */
export interface FormPrint {
  readonly kind: 'form';
  readonly scenario: string;
  readonly words: Readonly<Record<FormWord, string>>;
  readonly votes: readonly string[];
  readonly lanes: readonly PrintedLane[];
  readonly cards: readonly { readonly number: number; readonly title: string }[];
}

type FormWord =
  | 'kicker'
  | 'lead'
  | 'group'
  | 'vote'
  | 'number'
  | 'card'
  | 'certainty'
  | 'certainties'
  | 'blank';

export function formPrint(scenario: Scenario): FormPrint {
  const { kicker, lead, group, vote, votes, number, card, certainty, certainties, blank } = printTexts.form;
  return {
    kind: 'form',
    scenario: scenario.title,
    words: { kicker, lead, group, vote, number, card, certainty, certainties, blank },
    votes,
    lanes: laneNames(lanesOf(scenario)),
    cards: printedCards(scenario).map((printed) => ({ number: printed.number, title: printed.title })),
  };
}
