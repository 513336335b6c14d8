import type { Session } from '../session/schema.ts';
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
