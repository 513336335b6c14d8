/** Texts of the facilitator's list of injects and of the banner while one is on the screen. */
export const injects = {
  open: 'Injects',
  title: 'Injects',
  hint: 'Only you see this list. Nothing of an inject is on the board or in the room view before you show it.',
  none: 'This scenario has no injects.',
  notShown: 'Not shown yet',
  shownAt: 'Shown at {{time}}',
  onScreen: 'On screen since {{time}}',
  hits: 'Cards it hits',
  question: 'Ask the room',
  show: 'Show in the room',
  showAgain: 'Show again',
  putAway: 'Put away',
  decide: 'Record a decision',
  beforeSort: 'An inject can be shown once sorting has begun.',
  banner: 'Inject: {{title}}',
  said: {
    shown: 'Inject shown: {{title}}.',
    putAway: 'Inject put away: {{title}}.',
  },
} as const;
