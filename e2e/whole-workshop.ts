/**
 * A workshop of six groups and sixteen cards, small enough to be checked by hand. Cards with an odd number belong to
 * the provider, those with an even number to the customer.
 */
export const cardNumbers = Array.from({ length: 16 }, (_, index) => index + 1);

export const titleOf = (card: number) => `Duty ${String(card).padStart(2, '0')}`;
export const idOf = (card: number) => `duty-${String(card).padStart(2, '0')}`;

export const scenarioTitle = 'Whole workshop';

export const scenarioText = [
  'format: demarc/scenario@1',
  'id: whole-workshop',
  `title: ${scenarioTitle}`,
  'summary: Sixteen duties to sort.',
  'agenda:',
  '  - phase: sort',
  '    minutes: 30',
  '  - phase: discuss',
  '    minutes: 20',
  'controls:',
  ...cardNumbers.flatMap((card) => [
    `  - id: ${idOf(card)}`,
    `    title: ${titleOf(card)}`,
    `    expected: ${card % 2 === 1 ? 'provider' : 'customer'}`,
    `    why: Because duty ${card} is where it is.`,
  ]),
  'injects:',
  '  - id: region-down',
  '    title: The region is down',
  '    text: Nothing answers for an hour.',
  '    question: Who tells the users?',
  `    controls: [${idOf(2)}, ${idOf(4)}]`,
  '  - id: key-leaked',
  '    title: A key has leaked',
  '    text: A key is found in a public place.',
  '    question: Who changes it?',
  `    controls: [${idOf(6)}]`,
  '',
].join('\n');

/** Where a card lies: P for the provider, C for the customer, a dash for the deck. */
export type Mark = 'P' | 'C' | '-';

/** @param marks one for each card from 1 on */
export function markOf(marks: string, card: number): Mark {
  const mark = marks[card - 1];
  return mark === 'P' || mark === 'C' ? mark : '-';
}

export interface PlannedGroup {
  readonly name: string;
  /** A mark for each card from 1 to 16. */
  readonly first: string;
  /** What lies where when the final vote is committed. */
  readonly final: string;
}

/** The key itself would be PCPCPCPCPCPCPCPC. */
export const groups: readonly PlannedGroup[] = [
  { name: 'Group 1', first: 'PPPCPCPCPCPCPCPC', final: 'PCPCPCPCPCPCPCPC' },
  { name: 'Group 2', first: 'PPPPPPPPPPPPPPPP', final: 'PCPCPPPPPPPPPPPP' },
  { name: 'Group 3', first: 'CCCCCCCCCCCCCCCC', final: 'PCPCCCCCCCCCCCCC' },
  { name: 'Group 4', first: 'CPCPCPCPCPCPCPCP', final: 'PCPCCPCPCPCPCPCP' },
  { name: 'Group 5', first: 'PCPCPCPCPCPC----', final: 'PCPCPCPCPCPCPPPP' },
  // Hands are counted: 7 against 3 for the provider on odd cards, 4 against 6 on even ones, and a tie on the last.
  { name: 'Group 6', first: 'PCPCPCPCPCPCPCP-', final: 'PCPCPCPCPCPCPCPC' },
];

/** Group 1 moves this card to the provider after the first inject. */
export const movedByInject = 2;
export const disputedCard = 16;

interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly blank: number;
  readonly overTrust: number;
  readonly overClaim: number;
}

/** Counted by hand over cards 1 to 15; card 16 is disputed and out of every count. */
export const expected: Readonly<Record<string, { readonly first: Counts; readonly final: Counts }>> = {
  'Group 1': {
    first: { right: 14, wrong: 1, blank: 0, overTrust: 1, overClaim: 0 },
    final: { right: 15, wrong: 0, blank: 0, overTrust: 0, overClaim: 0 },
  },
  'Group 2': {
    first: { right: 8, wrong: 7, blank: 0, overTrust: 7, overClaim: 0 },
    final: { right: 10, wrong: 5, blank: 0, overTrust: 5, overClaim: 0 },
  },
  'Group 3': {
    first: { right: 7, wrong: 8, blank: 0, overTrust: 0, overClaim: 8 },
    final: { right: 9, wrong: 6, blank: 0, overTrust: 0, overClaim: 6 },
  },
  'Group 4': {
    first: { right: 0, wrong: 15, blank: 0, overTrust: 7, overClaim: 8 },
    final: { right: 4, wrong: 11, blank: 0, overTrust: 5, overClaim: 6 },
  },
  'Group 5': {
    first: { right: 12, wrong: 0, blank: 3, overTrust: 0, overClaim: 0 },
    final: { right: 14, wrong: 1, blank: 0, overTrust: 1, overClaim: 0 },
  },
  'Group 6': {
    first: { right: 15, wrong: 0, blank: 0, overTrust: 0, overClaim: 0 },
    final: { right: 15, wrong: 0, blank: 0, overTrust: 0, overClaim: 0 },
  },
};
