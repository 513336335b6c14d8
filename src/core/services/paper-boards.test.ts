import { describe, expect, it } from 'vitest';
import { readTable } from '#node/sheet/read-table.ts';
import type { RecordedMark } from '../contract/exchange-views.ts';
import { fold } from '../session/change.ts';
import { parseSession } from '../session/parse-session.ts';
import { printSession } from '../session/print-session.ts';
import { type GroupId, groupIdSchema, type Setup, sessionIdSchema } from '../session/schema.ts';
import { buildControl, buildScenario, cardId } from '../testing/build-scenario.ts';
import { buildSetup } from '../testing/build-session.ts';
import { paperSession, readSheet, sheetForm } from './paper-boards.ts';

const scenario = buildScenario({
  controls: [
    buildControl('patching', 'provider'),
    buildControl('backup', 'customer'),
    buildControl('locks', 'shared'),
    buildControl('access', 'customer'),
  ],
});
const [first, second] = ['g1', 'g2'].map((id) => groupIdSchema.parse(id)) as [GroupId, GroupId];

function mark(
  card: string,
  lane: 'provider' | 'shared' | 'customer' | null,
  parts: Partial<RecordedMark> = {},
) {
  return {
    card: cardId(card),
    first: { lane, certainty: null },
    final: null,
    ...parts,
  } satisfies RecordedMark;
}

function record(setup: Setup, placements: { group: GroupId; marks: RecordedMark[] }[]) {
  return paperSession(scenario, {
    id: sessionIdSchema.parse('paper'),
    setup,
    placements,
    at: '2026-03-02T12:00:00.000Z',
  });
}

const onPaper = (options: Partial<Setup['options']> = {}) => buildSetup({ options, recordedFrom: 'sheet' });

describe('sheetForm', () => {
  it('has the cards in the order of their titles and tells the shared ones apart', () => {
    expect(sheetForm(scenario)).toEqual({
      title: 'Orders database',
      lanes: ['provider', 'shared', 'customer'],
      cards: [
        { id: 'access', title: 'Access', isShared: false },
        { id: 'backup', title: 'Backup', isShared: false },
        { id: 'locks', title: 'Locks', isShared: true },
        { id: 'patching', title: 'Patching', isShared: false },
      ],
    });
  });
});

describe('readSheet', () => {
  it('reads marks by group and leaves a blank in the final vote blank', () => {
    const text = 'group;card;first_lane;final_lane\nA;patching;provider;\n';
    expect(readSheet(scenario, { name: 'a.csv', text }, readTable)).toEqual({
      ok: true,
      value: {
        groups: [
          { name: 'A', marks: [mark('patching', 'provider', { final: { lane: null, certainty: null } })] },
        ],
        hasSecondVote: true,
      },
    });
  });

  it('names the file, the line and the field of a mistake', () => {
    const text = 'group,card,first_lane\nA,patchin,provider\n';
    expect(readSheet(scenario, { name: 'a.csv', text }, readTable)).toMatchObject({
      ok: false,
      error: { code: 'invalid-file', message: expect.stringMatching(/^a\.csv:2:2: .*"patching"/) },
    });
  });
});

describe('paperSession', () => {
  it('is a session in its reveal with every vote committed and every card hidden', () => {
    const setup = onPaper({ sharedLane: true, certainty: true });
    const recorded = record(setup, [
      { group: second, marks: [mark('patching', 'customer', { first: { lane: 'customer', certainty: 3 } })] },
    ]);
    if (!recorded.ok) throw new Error(recorded.error.message);
    const state = fold(recorded.value);
    expect([state.phase, state.revealed.size, state.setup]).toEqual(['reveal', 0, setup]);
    expect([...state.boards.values()].map((board) => board.first.committed)).toEqual([true, true]);
    expect(state.boards.get(first)?.first.placements.size).toBe(0);
    expect(state.boards.get(second)?.first.placements.get(cardId('patching'))).toMatchObject({
      lane: 'customer',
      certainty: 3,
    });
    expect(parseSession(printSession(recorded.value), 'paper')).toEqual(recorded);
  });

  it('takes what was left out of the final vote for blank', () => {
    const recorded = record(onPaper({ secondVote: true }), [
      {
        group: first,
        marks: [
          mark('patching', 'provider'),
          mark('access', 'customer', { final: { lane: 'provider', certainty: null } }),
        ],
      },
    ]);
    if (!recorded.ok) throw new Error(recorded.error.message);
    const board = fold(recorded.value).boards.get(first);
    expect([...(board?.first.placements.keys() ?? [])].sort()).toEqual(['access', 'patching']);
    expect([...(board?.final?.placements.keys() ?? [])]).toEqual(['access']);
  });

  const marks = [mark('patching', 'provider')];
  it.each([
    [
      'a board twice',
      onPaper(),
      [
        { group: first, marks },
        { group: first, marks },
      ],
      'bad-request',
    ],
    ['a card twice', onPaper(), [{ group: first, marks: [...marks, ...marks] }], 'bad-request'],
    [
      'a group twice',
      { ...onPaper(), groups: onPaper().groups.flatMap((group) => [group, group]) },
      [{ group: first, marks }],
      'bad-request',
    ],
    ['a group of another workshop', onPaper(), [{ group: groupIdSchema.parse('g9'), marks }], 'refused'],
    [
      'a card that is not in play',
      onPaper(),
      [{ group: first, marks: [mark('locks', 'provider')] }],
      'refused',
    ],
    [
      'a card of another scenario',
      onPaper(),
      [{ group: first, marks: [mark('tuning', 'provider')] }],
      'refused',
    ],
    [
      'a card of another scenario in the final vote',
      onPaper({ secondVote: true }),
      [{ group: first, marks: [mark('tuning', null, { final: { lane: 'provider', certainty: null } })] }],
      'refused',
    ],
    ['a lane that is off', onPaper(), [{ group: first, marks: [mark('patching', 'shared')] }], 'refused'],
    [
      'a certainty that nobody asked for',
      onPaper({ certainty: false }),
      [
        {
          group: first,
          marks: [mark('patching', 'provider', { first: { lane: 'provider', certainty: 1 } })],
        },
      ],
      'refused',
    ],
    [
      'a certainty of a blank',
      onPaper({ certainty: true }),
      [{ group: first, marks: [mark('patching', null, { first: { lane: null, certainty: 1 } })] }],
      'refused',
    ],
  ] as const)('refuses %s', (_name, setup, placements, code) => {
    const recorded = record(
      setup,
      placements.map(({ group, marks: given }) => ({ group, marks: [...given] })),
    );
    expect(recorded).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(/\.$/) } });
  });
});
