/** Texts of the print dialog. */
export const print = {
  title: 'Print: {{title}}',
  what: 'What to print',
  kinds: {
    cards: { name: 'Cards', use: 'To cut out, eight on a sheet. One deck for each group.' },
    lanes: { name: 'Lane headers', use: 'One page for each lane and one for the deck, to lay on the table.' },
    handout: {
      name: 'Participant handout',
      use: 'The situation, the rules, and the cards with empty boxes to tick.',
    },
    form: {
      name: 'Placements form',
      use: 'A group copies its paper board onto it, so that you can type it in later.',
    },
    'run-sheet': {
      name: 'Run sheet, facilitator only',
      use: 'The plan with minutes, what to say, and the key of every card.',
    },
  },
  noAnswers: 'No answers',
  answers: 'Holds every answer',
  warning: 'The run sheet holds every answer. Do not leave it at a printer that the participants use.',
  primer: {
    title: 'Print the primer',
    use: 'A few pages to hand out. Every answer is on the last page, so you can keep that page back.',
  },
  model: 'Service model',
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'US Letter' },
  letters: 'Latin, Greek and Cyrillic letters print. Other scripts and emoji come out as empty boxes.',
  start: 'Make the PDF',
  busy: 'Making the PDF',
  stop: 'Cancel',
  stopped: 'Nothing was saved, because you stopped it.',
  saved: 'Saved: {{paths}}',
  downloaded: 'Saved by your browser: {{names}}',
} as const;
