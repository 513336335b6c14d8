import { describe, expect, it } from 'vitest';
import { scoreSession } from '../scoring/score-session.ts';
import { fold } from '../session/change.ts';
import {
  decisionSchema,
  groupIdSchema,
  groupSchema,
  noteIdSchema,
  type Session,
  sessionSchema,
} from '../session/schema.ts';
import { buildSession, buildSetup } from '../testing/build-session.ts';
import { exportMoment } from '../testing/report-session.ts';
import { makeNonAttributable } from './non-attributable.ts';
import { renderActionsCsv } from './render-actions-csv.ts';
import { renderCardsCsv } from './render-cards-csv.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderRoomTables } from './render-room-tables.ts';
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
  'Late Larks',
  'Ada Late',
  'Ben Owl',
  'Ines Duty',
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
    .addCard('pager', 'The pager of Ada Late')
    .do({
      type: 'record-decision',
      decision: decisionSchema.parse({
        id: 'decision-1',
        inject: null,
        question: 'Does Ben Owl or Ines Duty call?',
        options: ['Ben Owl calls', 'Late Larks call'],
        decision: 'Ines Duty calls Clinic (East)',
        owner: 'Ines Duty',
        why: 'Ada Late asked for it',
      }),
    })
    .do({
      type: 'join-group',
      joined: groupSchema.parse({
        id: 'late',
        name: 'Late Larks',
        color: 'pink',
        headCount: 10,
        people: ['Ada Late', 'Ben Owl'],
      }),
    })
    .tally('Late Larks', 'patching', { provider: 7, customer: 3 })
    .leave('Clinic (East)')
    .do({ type: 'change-presence', group: groupIdSchema.parse('g2'), present: true })
    .commitAll()
    .do({ type: 'reopen-vote', group: groupIdSchema.parse('late') })
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
      ...renderRoomTables(report).map(({ text }) => text),
      JSON.stringify(plain),
    ];
    for (const secret of secrets) {
      expect(JSON.stringify(session), 'the test has each secret').toContain(secret);
      for (const text of texts) expect(text).not.toContain(secret);
    }
  });

  it('numbers the groups in the order of the last setup, late ones last, ids and colours too', () => {
    expect(fold(plain).setup.groups).toEqual([
      { id: 'group-1', name: 'Group 1', color: 'blue', headCount: 4 },
      { id: 'group-2', name: 'Group 2', color: 'orange', headCount: 5 },
      { id: 'group-3', name: 'Group 3', color: 'teal', headCount: 10 },
    ]);
  });

  it('keeps hands, decisions, added cards and late groups, with stand-ins for the names in them', () => {
    const { room } = buildReport(plain, exportMoment);
    expect(room.hands).toMatchObject([{ groupName: 'Group 3', first: { provider: 7, customer: 3 } }]);
    expect(room.decisions).toMatchObject([
      {
        question: 'Does a participant or the owner call?',
        options: ['a participant calls', 'Group 3 call'],
        decision: 'the owner calls Group 2',
        owner: '',
        why: 'a participant asked for it',
      },
    ]);
    expect(room.added.map(({ title }) => title)).toEqual(['The pager of a participant']);
    expect(room.attendance.map(({ groupName, change }) => `${groupName} ${change}`)).toEqual([
      'Group 3 joined',
      'Group 2 left',
      'Group 2 returned',
    ]);
    expect(room.reopened).toMatchObject([{ groupName: 'Group 3' }]);
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
