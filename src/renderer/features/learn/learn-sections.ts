/** The sections of the page in their order. The names stand in the address, so that each can be opened directly. */
export const learnSections = [
  'flow',
  'provider',
  'customer',
  'confusion',
  'questions',
  'demonstration',
  'mistakes',
  'review',
  'quiz',
  'sources',
] as const;

export type LearnSection = (typeof learnSections)[number];
