/** Texts of the rehearsal: its bar in the workshop, and its groups in the setup. */
export const rehearsal = {
  bar: 'Rehearsal',
  explain: 'The groups are invented. They play by themselves when you let them.',
  playAll: 'Let them play',
  playOne: 'Let {{group}} play',
  playNobody: 'Let the next group play',
  done: 'Every group has committed. Take the next step of the workshop.',
  said: {
    one: '{{group}} played and committed, {{placed}} of {{total}} cards placed.',
    all_one: '{{count}} group played and committed.',
    all_other: '{{count}} groups played and committed.',
  },
  setup: {
    invent: 'Invented groups that play by themselves',
    hint: 'Fills in {{count}} invented groups in place of those above. You let them play with a button on the board.',
    invented: 'Invented groups are filled in: {{names}}.',
  },
} as const;
