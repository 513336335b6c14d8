import { describe, expect, it } from 'vitest';
import type { CardId } from '../scenario/schema.ts';
import { buildControl, buildScenario, cardId } from '../testing/build-scenario.ts';
import { fold } from './change.ts';
import { parseSession } from './parse-session.ts';
import type { PlacementsSheet, SheetGroup, SheetMark } from './placements-sheet.ts';
import { printSession } from './print-session.ts';
import { type Session, sessionIdSchema } from './schema.ts';
import { sessionFromSheet } from './session-from-sheet.ts';

const at = '2026-03-02T09:00:00.000Z';
type Lane = SheetMark['lane'];
type Certainty = SheetMark['certainty'];

function marks(entries: Record<string, [Lane, Certainty] | Lane>): ReadonlyMap<CardId, SheetMark> {
  return new Map(
    Object.entries(entries).map(([card, mark]) => {
      const [lane, certainty] = Array.isArray(mark) ? mark : [mark, null];
      return [cardId(card), { lane, certainty }];
    }),
  );
}

function record(
  groups: readonly SheetGroup[],
  parts: { scenario?: ReturnType<typeof buildScenario>; title?: string } = {},
) {
  let made = 0;
  const sheet: PlacementsSheet = { groups, hasSecondVote: groups.some((group) => group.final !== null) };
  return sessionFromSheet(parts.scenario ?? buildScenario(), sheet, {
    id: sessionIdSchema.parse('sheet-1'),
    newId: () => `group-${++made}`,
    at,
    title: parts.title ?? 'On paper',
    date: '2026-03-02',
    facilitator: 'Robin',
  });
}

function recorded(
  groups: readonly SheetGroup[],
  parts: { scenario?: ReturnType<typeof buildScenario> } = {},
): Session {
  const result = record(groups, parts);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('sessionFromSheet', () => {
  const twoVotes = recorded([
    {
      name: 'A',
      first: marks({ patching: ['provider', 3], scaling: ['customer', 1], 'log-review': 'provider' }),
      final: marks({ patching: 'provider', scaling: ['provider', 2], 'access-policy': 'customer' }),
    },
    { name: 'B', first: marks({}), final: marks({ patching: 'customer' }) },
  ]);

  it('leaves a session in its debrief with every card revealed, marked as typed from paper', () => {
    const state = fold(twoVotes);
    expect(state.phase).toBe('debrief');
    expect(state.revealed).toEqual(new Set(state.dealt));
    expect(state.setup).toMatchObject({
      title: 'On paper',
      recordedFrom: 'sheet',
      seed: 0,
      options: { sharedLane: false, certainty: true, secondVote: true, rehearsal: false },
      groups: [
        { id: 'group-1', name: 'A', color: 'blue', headCount: null },
        { id: 'group-2', name: 'B', color: 'orange', headCount: null },
      ],
    });
  });

  it('keeps both votes with their certainties and blanks', () => {
    const [first, second] = [...fold(twoVotes).boards.values()];
    const votes = (ballot: { placements: ReadonlyMap<string, SheetMark> } | null | undefined) =>
      Object.fromEntries(
        [...(ballot?.placements ?? [])].map(([card, mark]) => [card, [mark.lane, mark.certainty]]),
      );
    expect(votes(first?.first)).toEqual({
      patching: ['provider', 3],
      scaling: ['customer', 1],
      'log-review': ['provider', null],
    });
    expect(votes(first?.final)).toEqual({
      patching: ['provider', null],
      scaling: ['provider', 2],
      'access-policy': ['customer', null],
    });
    expect(votes(second?.first)).toEqual({});
    expect(votes(second?.final)).toEqual({ patching: ['customer', null] });
  });

  it('gives a session that can be exported and imported again', () => {
    expect(parseSession(printSession(twoVotes), 'a')).toEqual({ ok: true, value: twoVotes });
  });

  it('has neither a discussion nor certainties where the sheet has none', () => {
    const session = recorded([{ name: 'A', first: marks({ patching: 'provider' }), final: null }]);
    const state = fold(session);
    expect(state.setup.options).toMatchObject({ certainty: false, secondVote: false });
    expect(state.phaseStartedAt.has('discuss')).toBe(false);
    expect([...state.boards.values()][0]?.final).toBeNull();
  });

  it('turns the shared lane on where the scenario has one', () => {
    const scenario = buildScenario({
      controls: [buildControl('patching', 'provider'), buildControl('locks', 'shared')],
    });
    const state = fold(
      recorded([{ name: 'A', first: marks({ locks: 'shared' }), final: null }], { scenario }),
    );
    expect(state.setup.options.sharedLane).toBe(true);
    expect(state.dealt).toContain('locks');
  });

  it.each([
    [
      'nine groups',
      Array.from({ length: 9 }, (_, index) => `Group ${index}`),
      'On paper',
      'The sheet has 9 groups, but a session holds at most 8.',
    ],
    ['no group', [], 'On paper', 'The sheet has no groups.'],
    ['a title that is too long', ['A'], 'x'.repeat(161), 'title is 161 characters long; at most 160 fit'],
  ])('refuses %s in a sentence', (_, names, title, message) => {
    const result = record(
      names.map((name) => ({ name, first: marks({}), final: null })),
      { title },
    );
    expect(result.ok ? '' : result.error).toContain(message);
  });

  it('refuses what a live session would refuse', () => {
    const result = record([{ name: 'A', first: marks({ patching: 'shared' }), final: null }]);
    expect(result.ok ? '' : result.error).toContain('(lane-not-offered)');
  });
});
