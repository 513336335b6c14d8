/** Texts of the frame around every screen. */
export const app = {
  name: 'Demarc',
  loading: 'Loading',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  remove: { yes: 'Remove it', no: 'Keep it' },
  backToStart: 'Back to start',
  problemTitle: 'This did not work',
  lockedTitle: 'Open Demarc again',
  lockedText:
    'This page is not connected to the running Demarc. Its start link works once and for one minute. Press Enter in the terminal where Demarc runs to get a new link.',
  rehearsal: 'Rehearsal',
  colorScheme: { label: 'Colour scheme', light: 'Light', dark: 'Dark', auto: 'As the system' },
  phases: {
    setup: 'Set up',
    sort: 'Sort',
    discuss: 'Discuss',
    reveal: 'Reveal',
    debrief: 'Debrief',
    closed: 'Closed',
  },
} as const;
