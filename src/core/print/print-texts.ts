import type { Lane, Phase } from '../scenario/schema.ts';

/** Every sentence that a print adds to what the scenario says, as plain text. */
export const printTexts = {
  /** @param day such as 2 March 2026 */
  footer: (scenario: string, version: string | null, day: string) =>
    `Demarc: ${scenario}${version === null ? '' : `, version ${version}`}. Printed ${day}.`,

  cards: {
    title: (scenario: string) => `Cards: ${scenario}`,
    cut: 'Cut along the dashed lines.',
    sheet: 'Sheet',
  },

  lanes: {
    title: (scenario: string) => `Lane headers: ${scenario}`,
    names: { provider: 'Provider', shared: 'Shared', customer: 'Customer', deck: 'Deck' },
    meanings: {
      provider: 'The provider operates this. Our part is to know that, and to check it.',
      shared: 'Provider and customer each do a named part of this.',
      customer: 'We operate this. If we do not do it, nobody does.',
      deck: 'Cards that have no lane yet.',
    },
  },

  handout: {
    title: (scenario: string) => `Participant handout: ${scenario}`,
    kicker: 'Participant handout',
    story: 'The situation',
    goals: 'What you take away',
    howTo: 'How to play',
    steps: [
      'Read the situation together.',
      'Take one card at a time. Who operates this today: the provider, or us?',
      'Talk before you place it. One sentence of reason is enough.',
      'Place every card. A guess is fine, and you can still move it.',
      'Commit as a group when the time is up. From then on nothing moves.',
      'The cards are turned over one by one. Note what surprises you.',
    ],
    sharedStep: 'Use the shared lane only where both sides have a part that you can name.',
    cards: 'The cards',
    cardsLead: 'Tick one box for each card, alone, before the group talks.',
    number: 'No.',
    card: 'Card',
    notes: 'Notes',
  },

  form: {
    title: (scenario: string) => `Placements form: ${scenario}`,
    kicker: 'Placements form',
    lead: 'One form for each group and each vote. Copy the board onto it before anything is turned over.',
    group: 'Group',
    vote: 'Vote',
    votes: ['First', 'Final'],
    number: 'No.',
    card: 'Card',
    certainty: 'How sure?',
    certainties: '1 is a guess, 2 is fairly sure, 3 is sure. Leave it out where the group did not say.',
    blank: 'A card without a lane stays blank. Blank is not wrong.',
  },

  runSheet: {
    title: (scenario: string) => `Run sheet, facilitator only: ${scenario}`,
    kicker: 'Run sheet',
    secret: 'Facilitator only',
    warning: 'This holds every answer. Keep it out of sight until the last card is turned over.',
    schedule: 'The plan',
    proposed: 'The scenario plans no minutes of its own. These are a proposal.',
    phase: 'Phase',
    minutes: 'minutes',
    total: 'In all',
    say: 'Say',
    act: 'Do',
    story: 'The situation, to read aloud',
    goals: 'Learning goals',
    cards: 'The cards and their key',
    sharedOff: (numbers: string) => `Playing without the shared lane? Leave these cards out: ${numbers}.`,
    why: 'Why',
    misconception: 'Tempting mistake',
    providerPart: "Provider's part",
    customerPart: "Customer's part",
    evidence: 'Evidence to hold',
    sources: 'Sources',
    cardId: 'Card id',
    injects: 'Injects',
    question: 'Ask',
    hits: 'Hits',
    discussion: 'Questions for the debrief',
    designReview: 'Design review',
    situation: 'Situation',
    answer: 'Answer',
    reason: 'Reason',
    quiz: 'Quiz',
    right: 'right',
    sourceList: 'Sources of the key',
    checked: (checked: string) => `Checked ${checked}.`,
  },

  primer: {
    /** @param day such as 2 March 2026 */
    footer: (day: string) => `Demarc: primer. Printed ${day}.`,
    kicker: 'Primer',
    contents: 'Contents',
    ways: { moves: 'moves to the provider', splits: 'splits in two', stays: 'stays with the customer' },
    said: 'People say',
    truth: 'What is true',
    askFor: 'Ask for',
    source: 'Source',
    sources: 'Sources',
    sourcesLead: 'What the primer rests on, and when it was read. Open the source before you quote a number.',
    checked: (checked: string) => `Checked ${checked}.`,
    quiz: 'Check your understanding',
    quizLead: 'Tick one answer for each question. The answers are on the last page.',
    reviewLead: 'Talk about it before you turn to the answers.',
    answers: 'Answers',
    answersLead: 'Keep this page back when you hand out the primer before the talk.',
    tempting: 'The tempting answer',
    judged: 'The judged answer',
    not: 'Not',
  },

  phaseNames: {
    setup: 'Set up',
    sort: 'Sort',
    discuss: 'Discuss and vote again',
    reveal: 'Reveal',
    debrief: 'Debrief',
    closed: 'Closed',
  } satisfies Record<Phase, string>,

  scripts: {
    setup: {
      say: [
        'Nobody is tested today. We want to find out who operates what, and who only thinks so.',
        'You work in groups. Each group has its own board and commits its own answer.',
      ],
      act: [
        'Form groups of three to six people.',
        'Read the situation aloud. Check that everybody knows which service it is about.',
      ],
      onPaper: ['Lay out the lane headers and one deck of cards for each group.'],
    },
    sort: {
      say: [
        'Put each card into the lane of whoever operates it. Say your reason before you place it.',
        'A guess is fine. Tell the group that it is one.',
      ],
      act: [
        'Walk round. Explain words, never lanes.',
        'Bring in an inject when the talk slows down.',
        'Say when five minutes are left. When the time is up, ask each group to commit.',
      ],
      onPaper: ['Collect the forms before you turn anything over.'],
    },
    discuss: {
      say: [
        'Let us start with the card that divides the room most.',
        'The two groups that are furthest apart explain first. Then you may vote again.',
      ],
      act: ['Do not say which side is right.'],
      onPaper: ['Collect the final vote on a form of its own.'],
    },
    reveal: {
      say: [
        'We turn the cards over one by one. Hear the reason before you object.',
        'If you think that the key is wrong for our service, say why. We write it down as disputed.',
      ],
      act: [
        'Read the expected lane, then why, then the tempting mistake.',
        'Ask a group that was sure and wrong what made it sure.',
        'Name the evidence that the customer should hold. Ask who in the room has seen it.',
      ],
      onPaper: [],
    },
    debrief: {
      say: [
        'Which of these did we give to the provider although it is ours?',
        'Who does this in our organisation today: a name, unknown, or nobody?',
      ],
      act: [
        'Turn wrong, divisive and disputed cards into actions with an owner and a date.',
        'Agree when you look at the actions again.',
      ],
      onPaper: ['Use the questions, the design review and the quiz of this sheet.'],
    },
  } satisfies Record<
    Exclude<Phase, 'closed'>,
    {
      readonly say: readonly string[];
      readonly act: readonly string[];
      /** More to do where the boards are of paper. */
      readonly onPaper: readonly string[];
    }
  >,
} as const;

/** The lanes in play as a print names them. */
export function laneNames(lanes: readonly Lane[]): readonly PrintedLane[] {
  return lanes.map((lane) => ({ lane, name: printTexts.lanes.names[lane] }));
}

export interface PrintedLane {
  /** Decides shape and colour; the name always stands beside them. */
  readonly lane: Lane;
  readonly name: string;
}
