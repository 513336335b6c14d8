import { describe, expect, it } from 'vitest';
import { scoreSession } from '../scoring/score-session.ts';
import { fold } from '../session/change.ts';
import { noteIdSchema, type Session, sessionSchema } from '../session/schema.ts';
import { buildSession, buildSetup } from '../testing/build-session.ts';
import { exportMoment } from '../testing/report-session.ts';
import { makeNonAttributable } from './non-attributable.ts';
import { renderActionsCsv } from './render-actions-csv.ts';
import { renderCardsCsv } from './render-cards-csv.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import { buildReport } from './report-model.ts';

/** Everything in the session that says who was there or who said what. */
const secrets = [
  'Night Owls',
  'Clinic (East)',
  'Former Team',
  'Robin Facilitator',
  'Maria Jones',
  'maria@example.com',
  'Sam Second',
  'Because Maria said so',
  'The East clinic argued',
  'A withdrawn note',
  'Our legal department objects',
  'An undone note',
];

function playWithNames(): Session {
  return buildSession({
    title: 'Workshop of Night Owls with Robin Facilitator',
    groups: ['Former Team'],
  })
    .do({
      type: 'set-up',
      setup: buildSetup({
        title: 'Workshop of Night Owls with Robin Facilitator',
        groups: ['Night Owls', 'Clinic (East)'],
        headCounts: [4, 5],
        options: { secondVote: true },
      }),
    })
    .advanceTo('sort')
    .vote('Night Owls', { patching: ['provider', 3], 'access-policy': ['provider', 3], scaling: 'customer' })
    .vote('Clinic (East)', {
      patching: ['customer', 1],
      'access-policy': 'customer',
      'log-review': 'customer',
    })
    .explain('Night Owls', 'patching', 'Because Maria said so')
    .advanceTo('discuss')
    .vote('Night Owls', { 'access-policy': ['customer', 2] })
    .advanceTo('reveal')
    .revealAll()
    .dispute('scaling', 'Our legal department objects')
    .note('note-1', 'The East clinic argued', 'patching')
    .note('note-2', 'A withdrawn note')
    .do({ type: 'remove-note', note: noteIdSchema.parse('note-2') })
    .act('action-1', {
      issue: 'Night Owls could not find the restore log',
      correctiveAction: 'Maria Jones asks Clinic (East) for it',
      verification: 'A mail to maria@example.com',
      owner: 'Maria Jones',
      contact: 'maria@example.com',
    })
    .act('action-2', { owner: 'Sam Second' })
    .advanceTo('debrief')
    .note('note-3', 'An undone note')
    .do({ type: 'undo', by: 'facilitator' }).session;
}

describe('makeNonAttributable', () => {
  const session = playWithNames();
  const plain = makeNonAttributable(session);

  it('leaves no name, reason, note or word of a dispute in any format', () => {
    const report = buildReport(plain, exportMoment);
    const texts = [
      renderHtml(report),
      renderMarkdown(report),
      renderCardsCsv(report),
      renderActionsCsv(report),
      JSON.stringify(plain),
    ];
    for (const secret of secrets) {
      expect(JSON.stringify(session), 'the test has each secret').toContain(secret);
      for (const text of texts) expect(text).not.toContain(secret);
    }
  });

  it('numbers the groups in the order of the last setup, ids and colours too', () => {
    expect(fold(plain).setup.groups).toEqual([
      { id: 'group-1', name: 'Group 1', color: 'blue', headCount: 4 },
      { id: 'group-2', name: 'Group 2', color: 'orange', headCount: 5 },
    ]);
  });

  it('is still a valid session that scores the same', () => {
    expect(sessionSchema.parse(plain)).toEqual(plain);
    const rename = ({ groups, ...score }: ReturnType<typeof scoreSession>) => ({
      ...score,
      groups: groups.map((group, place) => ({ ...group, name: `Group ${place + 1}` })),
    });
    expect(scoreSession(plain)).toEqual(rename(scoreSession(session)));
  });

  it('keeps the plan, with stand-ins for the names in it', () => {
    expect(fold(plain).setup.title).toBe('Workshop of Group 1 with the facilitator');
    expect(fold(plain).actions[0]).toMatchObject({
      issue: 'Group 1 could not find the restore log',
      correctiveAction: 'the owner asks Group 2 for it',
      verification: 'A mail to the owner',
      owner: '',
      contact: '',
    });
    expect(fold(plain).disputes.size).toBe(1);
  });

  it('is the same when it is made twice', () => {
    expect(makeNonAttributable(plain)).toEqual(plain);
  });

  it('leaves ordinary words alone when a group is called by a letter', () => {
    const lettered = buildSession({ groups: ['A', 'IT'], facilitator: '' }).act('action-1', {
      issue: 'A log of the IT team is missing',
    });
    expect(fold(makeNonAttributable(lettered.session)).actions[0]?.issue).toBe(
      'A log of the IT team is missing',
    );
  });

  it('stays within the limits of the format when a stand-in is longer than its name', () => {
    const title = Array.from({ length: 40 }, () => 'Ann').join(' ');
    const long = buildSession({ title, facilitator: 'Ann' }).session;
    expect(sessionSchema.safeParse(makeNonAttributable(long)).success).toBe(true);
  });
});
