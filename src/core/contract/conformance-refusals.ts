import type { RefusalReason } from '../session/commands.ts';
import { ConformanceSession, conformanceSetup } from './conformance-session.ts';
import type { ConformanceCase, ConformanceTarget } from './conformance-target.ts';

type Start = (target: ConformanceTarget) => Promise<ConformanceSession>;

const place = (parts: object) => ({
  type: 'place-cards',
  group: 'red',
  cards: ['patching'],
  lane: 'provider',
  index: null,
  ...parts,
});
const { create: inSetup, createInSort: inSort, createInReveal: inReveal } = ConformanceSession;

const inSortWithCommittedRed: Start = async (target) => {
  const session = await ConformanceSession.createInSort(target);
  await session.must({ type: 'commit-vote', group: 'red' });
  return session;
};

const closed: Start = async (target) => {
  const session = await ConformanceSession.createInReveal(target);
  await session.must({ type: 'reveal-cards', cards: ['patching', 'scaling', 'access', 'backup'] });
  await session.must({ type: 'change-phase', from: 'reveal', to: 'debrief' });
  await session.must({ type: 'change-phase', from: 'debrief', to: 'closed' });
  return session;
};

const deserted: Start = async (target) => {
  const session = await ConformanceSession.createInSort(target);
  for (const group of ['red', 'blue']) await session.must({ type: 'change-presence', group, present: false });
  return session;
};

const twins = conformanceSetup().groups.map((group) => ({ ...group, id: 'red' }));

/** A command that the rules refuse, from a state that a workshop can reach, for each reason a window can bring about. */
const refusals: readonly (readonly [RefusalReason, string, Start, object])[] = [
  ['wrong-phase', 'a card placed during setup', inSetup, place({})],
  ['wrong-phase', 'a reveal during the vote', inSort, { type: 'reveal-cards', cards: ['patching'] }],
  ['phase-not-next', 'a leap over a phase', inSetup, { type: 'change-phase', from: 'setup', to: 'debrief' }],
  ['vote-open', 'a reveal before the commits', inSort, { type: 'change-phase', from: 'sort', to: 'reveal' }],
  [
    'no-group-present',
    'an end of a vote without voters',
    deserted,
    { type: 'change-phase', from: 'sort', to: 'reveal' },
  ],
  ['vote-committed', 'a card placed after the commit', inSortWithCommittedRed, place({})],
  ['unknown-group', 'a card of a group that is not there', inSort, place({ group: 'green' })],
  ['unknown-group', 'a group named like a part of every object', inSort, place({ group: '__proto__' })],
  ['unknown-card', 'a card that is not in play', inSort, place({ cards: ['tuning'] })],
  ['unknown-card', 'a card named like a part of every object', inSort, place({ cards: ['constructor'] })],
  ['lane-not-offered', 'the shared lane where it is off', inSort, place({ lane: 'shared' })],
  [
    'card-not-placed',
    'a reason for a card in the deck',
    inSort,
    { type: 'explain-placement', group: 'red', card: 'patching', why: 'Because.' },
  ],
  [
    'card-not-revealed',
    'a dispute before the reveal',
    inReveal,
    { type: 'dispute-card', card: 'patching', reason: 'Not ours.' },
  ],
  [
    'cards-hidden',
    'a debrief before the last reveal',
    inReveal,
    { type: 'change-phase', from: 'reveal', to: 'debrief' },
  ],
  ['unknown-note', 'the removal of a note that is not there', inSort, { type: 'remove-note', note: 'none' }],
  [
    'unknown-action',
    'the removal of an action that is not there',
    inSort,
    { type: 'remove-action', action: 'none' },
  ],
  [
    'session-closed',
    'a note in a closed session',
    closed,
    { type: 'record-note', note: 'late', card: null, text: 'Late.' },
  ],
  ['session-closed', 'an undo in a closed session', closed, { type: 'undo', by: 'facilitator' }],
  [
    'duplicate-group',
    'two groups of one identity',
    inSetup,
    { type: 'set-up', setup: { ...conformanceSetup(), groups: twins } },
  ],
  ['nothing-to-undo', 'an undo without a step', inSort, { type: 'undo', by: 'red' }],
  ['nothing-to-redo', 'a redo without an undo', inSort, { type: 'redo', by: 'red' }],
];

export const refusalCases: readonly ConformanceCase[] = refusals.map(([reason, what, start, command]) => ({
  name: `refuses ${what} with its reason`,
  steps: async (target) => {
    const session = await start(target);
    const before = await session.open();
    const outcome = await session.try(command);
    const changed = JSON.stringify(await session.open()) !== JSON.stringify(before);
    return { outcome, changed };
  },
  expected: { outcome: { refused: 'refused', reason }, changed: false },
}));
