import { injectIdSchema } from '../scenario/schema.ts';
import { decisionSchema, groupSchema, type Session } from '../session/schema.ts';
import { buildScenario } from './build-scenario.ts';
import { buildSession, type SessionBuilder } from './build-session.ts';

/** When every test report is exported. */
export const exportMoment = '2026-03-02T11:30:00.000Z';

/**
 * A workshop with something of everything a report tells, played up to the reveal with all cards still hidden: two
 * groups, two votes, certainties, reasons and notes. Group names and words are unlike any text of the scenario.
 */
export function playUntilReveal(): SessionBuilder {
  return (
    buildSession({
      title: 'Harbour workshop',
      groups: ['Reception', 'Platform crew'],
      headCounts: [5, null],
      options: { secondVote: true },
    })
      .advanceTo('sort')
      .vote('Reception', { patching: ['provider', 3], scaling: ['customer', 1], 'access-policy': 'provider' })
      .wait(60)
      .vote('Reception', { 'backup-goals': ['provider', 3] })
      .explain('Reception', 'backup-goals', 'It says "managed", does it not?')
      .vote('Platform crew', {
        patching: 'provider',
        scaling: 'provider',
        'access-policy': 'customer',
        'backup-goals': 'provider',
        'log-review': 'customer',
      })
      .note('note-1', 'Nobody knew who restores.', 'backup-goals')
      .note('note-2', 'Good mood.')
      .advanceTo('discuss')
      // Reception learns about access, forgets patching and stays wrong about the backups.
      .vote('Reception', { 'access-policy': ['customer', 2], patching: null })
      .advanceTo('reveal')
  );
}

/** The same workshop closed, with one card disputed and one action. */
export function playToTheEnd(): Session {
  return playUntilReveal()
    .revealAll()
    .dispute('scaling', 'Our plan has a fixed size.')
    .act('action-1', {
      card: 'backup-goals',
      owner: 'Maria Jones',
      contact: 'maria@example.com',
      due: '2026-04-15',
      verification: 'A dated restore log',
    })
    .advanceTo('closed').session;
}

/** The scenario of the workshop below: an outage hits scaling and the backups, a leak the access policy. */
const scenarioWithInjects = buildScenario({
  agenda: [
    { phase: 'sort', minutes: 10 },
    { phase: 'reveal', minutes: 5 },
  ],
  injects: [
    {
      id: 'outage',
      title: 'The region is down',
      text: 'Orders stop coming in.',
      question: 'Who fails over?',
      controls: ['scaling', 'backup-goals'],
    },
    { id: 'leak', title: 'A key leaks', text: 'It is on the web.', controls: ['access-policy'] },
    { id: 'audit', title: 'Auditors knock', text: 'They want logs.', controls: ['log-review'] },
  ],
});

/**
 * A workshop with something of everything that happens in a room, up to the end of its only sort: two injects of
 * three, hands counted, a decision, an added card, a late group, an absent one and votes opened again.
 */
export function playRoom(): SessionBuilder {
  const builder = buildSession({
    scenario: scenarioWithInjects,
    title: 'Harbour workshop',
    groups: ['Reception', 'Platform crew', 'Archive'],
    options: { secondVote: true },
  }).advanceTo('sort');
  const showInject = (inject: string) =>
    builder.do({ type: 'show-inject', inject: injectIdSchema.parse(inject) });
  const crew = builder.groupId('Platform crew');
  builder
    .vote('Reception', { patching: 'provider', scaling: 'provider', 'access-policy': 'provider' })
    .vote('Platform crew', { scaling: 'provider', 'backup-goals': 'provider' })
    .leave('Archive')
    .do({ type: 'commit-vote', group: crew });
  showInject('outage')
    .vote('Reception', { scaling: 'customer', 'backup-goals': 'customer', 'access-policy': 'customer' })
    .do({ type: 'reopen-vote', group: crew })
    .vote('Platform crew', { 'backup-goals': 'customer' })
    .do({ type: 'commit-vote', group: crew })
    // What the crew does after it has committed again is no longer about the outage.
    .do({ type: 'reopen-vote', group: crew })
    .vote('Platform crew', { scaling: 'customer' })
    .do({
      type: 'record-decision',
      decision: decisionSchema.parse({
        id: 'decision-1',
        inject: 'outage',
        question: 'Who fails over?',
        options: ['We do', 'They do'],
        decision: 'We rehearse the failover',
        owner: 'Ines Duty',
        why: 'Nobody has done it yet',
      }),
    });
  showInject('leak').vote('Reception', { patching: null });
  // Shown a second time, an inject starts nothing new.
  showInject('outage').vote('Reception', { patching: 'customer' });
  return builder
    .addCard('pager', 'Who carries the pager')
    .vote('Reception', { pager: 'customer' })
    .do({
      type: 'join-group',
      joined: groupSchema.parse({
        id: 'late',
        name: 'Night shift',
        color: 'pink',
        headCount: 10,
        people: ['Ada Late'],
      }),
    })
    .tally('Night shift', 'scaling', { provider: 7, customer: 3 })
    .tally('Night shift', 'log-review', { provider: 5, customer: 5 });
}
