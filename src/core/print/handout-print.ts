import { participantView } from '../scenario/participant-view.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type PrintedCard, printedCards } from './number-cards.ts';
import { laneNames, type PrintedLane, printTexts } from './print-texts.ts';

/**
 * What a participant holds in the hand: the situation, the goals, the rules, and the cards with empty boxes. Injects
 * stay out because they are surprises; quiz, discussion and design review because they speak of the key.
 */
export interface HandoutPrint {
  readonly kind: 'handout';
  readonly scenario: string;
  readonly words: Readonly<Record<HandoutWord, string>>;
  readonly story: string;
  readonly goals: readonly string[];
  readonly steps: readonly string[];
  readonly lanes: readonly PrintedLane[];
  readonly cards: readonly PrintedCard[];
}

type HandoutWord =
  | 'kicker'
  | 'story'
  | 'goals'
  | 'howTo'
  | 'cards'
  | 'cardsLead'
  | 'number'
  | 'card'
  | 'notes';

export function handoutPrint(scenario: Scenario): HandoutPrint {
  const { kicker, story, goals, howTo, cards, cardsLead, number, card, notes, steps, sharedStep } =
    printTexts.handout;
  const { title, summary, story: told, learningGoals, lanes } = participantView(scenario);
  return {
    kind: 'handout',
    scenario: title,
    words: { kicker, story, goals, howTo, cards, cardsLead, number, card, notes },
    story: told ?? summary,
    goals: learningGoals,
    steps: lanes.includes('shared') ? [...steps, sharedStep] : steps,
    lanes: laneNames(lanes),
    cards: printedCards(scenario),
  };
}
