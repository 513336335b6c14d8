import type { Tally, Vote } from '../session/schema.ts';
import type { ReportAttendance } from './report-room.ts';
import { plural, reportTexts } from './report-texts.ts';

/** The sentences of a report about the room, as plain text like all the others. */
export const roomTexts = {
  sections: {
    secondVote: 'What the discussion changed',
    hands: 'Hands counted',
    injects: 'Injects',
    decisions: 'Decision log',
    added: 'Cards added in the room',
    course: 'How the workshop ran',
  },
  card: 'Card',
  group: 'Group',
  turned: (right: number, wrong: number) =>
    `Of the revealed cards, ${right} became right and ${wrong} stopped being right.`,

  secondVote: {
    lead: 'Cards that lie elsewhere in the final vote than in the first one.',
    none: 'No group changed a card between the first vote and the final one.',
    caption: (moves: number) => `From the first vote to the final one, ${plural(moves, 'change', 'changes')}`,
    before: 'First vote',
    after: 'Final vote',
  },

  hands: {
    lead: 'How many people of a group held up a hand for each lane. A card goes where most hands were, and stays in the deck at a tie.',
    caption: 'Hands by card and group',
    first: 'First vote',
    final: 'Final vote',
    count: ({ provider, shared, customer }: Tally) =>
      [`${provider} provider`, ...(shared === 0 ? [] : [`${shared} shared`]), `${customer} customer`].join(
        ', ',
      ),
  },

  injects: {
    shown: 'First shown',
    text: 'What happened',
    question: 'Question to the room',
    hits: 'Cards it hits',
    vote: 'Open vote',
    noVote: 'No vote was open, so it could change no placement.',
    caption: (title: string) => `What the groups changed after: ${title}`,
    before: 'Before',
    after: 'After',
    isHit: 'Hit by it',
    yes: 'yes',
    no: 'no',
    nothingChanged: 'No group moved a card that it had placed before.',
    firstPlacements: (count: number) =>
      `${plural(count, 'card was', 'cards were')} placed for the first time after it.`,
    method:
      "What an inject changed is read from each group's board when the inject was first shown, and when the group next committed, or before that when the next inject was shown or the phase changed.",
  },

  decision: {
    number: (number: number) => `Decision ${number}`,
    time: 'Time',
    inject: 'After the inject',
    question: 'Question',
    options: 'Options',
    decision: 'Decision',
    owner: 'Who',
    why: 'Why',
  },

  addedLead: 'Cards that somebody missed in the exercise. They have no key and are in no score.',

  course: {
    elapsed: 'Time by phase, planned and used',
    phase: 'Phase',
    planned: 'Planned',
    used: 'Used',
    notPlanned: 'not planned',
    minutes: (minutes: number) => `${minutes} min`,
    attendance: 'Who came and went',
    change: (groupName: string, change: ReportAttendance['change'], time: string) =>
      `${groupName} ${attendanceTexts[change]}, ${time}.`,
    reopened: 'Votes opened again',
    reopening: (groupName: string, vote: Vote, time: string) =>
      `The ${reportTexts.votes[vote]} vote of ${groupName}, ${time}.`,
  },
} as const;

const attendanceTexts = {
  joined: 'came late and joined',
  left: 'was marked absent',
  returned: 'was marked present again',
} satisfies Record<ReportAttendance['change'], string>;
