import type { Lane } from '../scenario/schema.ts';

/** What invented people say. It fits any card, so that it gives no key away. */
export const rehearsalTexts = {
  whys: {
    provider: [
      'That is what we pay them for.',
      'We cannot even get at that part.',
      'They run it, so they look after it.',
    ],
    shared: ['They give us the tool, we have to use it.', 'Nobody can do this alone.'],
    customer: [
      'Nobody but us knows what we need here.',
      'If it goes wrong, people will call us.',
      'We set it up, so it is ours.',
    ],
  } satisfies Record<Lane, readonly string[]>,
  decision: {
    options: ['Keep the placements', 'Talk to the owner first'],
    decision: 'We talk to the owner before anything is changed.',
    owner: 'Service desk lead',
    why: 'Nobody in the room could say who does this today.',
  },
  note: 'The groups had to look up who would be called.',
  action: {
    issue: (title: string) => `More than one group was wrong about: ${title}`,
    correctiveAction: 'Write down who does this and where the evidence is kept',
    verification: 'A page that names the owner',
  },
  title: (scenario: string) => `Rehearsal: ${scenario}`,
  facilitator: 'Rehearsal',
} as const;
