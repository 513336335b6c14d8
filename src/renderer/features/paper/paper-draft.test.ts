import { describe, expect, it } from 'vitest';
import type { ReadSheet, SheetForm } from '#core/contract/exchange-views.ts';
import { placementsSchema, recordedSetupSchema } from '#core/contract/exchange-views.ts';
import { scenarioIdSchema } from '#core/scenario/schema.ts';
import { groupIdSchema } from '#core/session/schema.ts';
import { cardId } from '#core/testing/build-scenario.ts';
import { markAfter, markAfterClick, placeAfter } from './grid-keys.ts';
import {
  blankMark,
  cardsInPlay,
  markAt,
  missingIn,
  type PaperDraft,
  placedBy,
  problemsOf,
  toRecording,
  withFirstVotesCopied,
  withMark,
  withSheet,
} from './paper-draft.ts';

const form: SheetForm = {
  title: 'Orders',
  lanes: ['provider', 'shared', 'customer'],
  cards: [
    { id: cardId('access'), title: 'Access', isShared: false },
    { id: cardId('locks'), title: 'Locks', isShared: true },
    { id: cardId('patching'), title: 'Patching', isShared: false },
  ],
};
const a = groupIdSchema.parse('a');
const b = groupIdSchema.parse('b');
const provider = { lane: 'provider', certainty: 3 } as const;
const shared = { lane: 'shared', certainty: null } as const;

function draftOf(parts: Partial<PaperDraft> = {}): PaperDraft {
  return {
    model: null,
    title: 'On paper',
    date: '2026-03-02',
    facilitator: '',
    groups: [
      { id: a, name: 'A', headCount: 4 },
      { id: b, name: 'B', headCount: '' },
    ],
    sharedLane: true,
    certainty: true,
    secondVote: true,
    marks: new Map(),
    ...parts,
  };
}

const at = (card: string, group = a, vote: 'first' | 'final' = 'first') => ({
  card: cardId(card),
  group,
  vote,
});

describe('a draft of paper boards', () => {
  it('keeps the rows that were not typed into', () => {
    const before = withMark(draftOf(), at('access'), provider);
    const after = withMark(before, at('patching'), provider);
    expect(after.marks.get(cardId('access'))).toBe(before.marks.get(cardId('access')));
    expect(markAt(after.marks.get(cardId('patching')), a, 'first')).toEqual(provider);
    expect(markAt(after.marks.get(cardId('patching')), a, 'final')).toEqual(blankMark);
  });

  it('leaves shared cards out with the shared lane off, and their numbers to the print-out', () => {
    expect(cardsInPlay(form, { sharedLane: false }).map(({ id, number }) => [id, number])).toEqual([
      ['access', 1],
      ['patching', 3],
    ]);
  });

  it('tells the backend only what the options let count', () => {
    let draft = withMark(draftOf(), at('access'), provider);
    draft = withMark(draft, at('access', a, 'final'), shared);
    draft = withMark(draft, at('locks', b), shared);
    const all = toRecording(draft, form, scenarioIdSchema.parse('orders'), 7);
    expect(all.placements.map(({ marks }) => marks)).toEqual([
      [{ card: 'access', first: provider, final: shared }],
      [{ card: 'locks', first: shared, final: blankMark }],
    ]);
    const less = { ...draft, sharedLane: false, certainty: false, secondVote: false };
    const recording = toRecording(less, form, scenarioIdSchema.parse('orders'), 7);
    expect(recording.placements.map(({ marks }) => marks)).toEqual([
      [{ card: 'access', first: { lane: 'provider', certainty: null }, final: null }],
      [],
    ]);
    expect(placedBy(less, b, 'first', cardsInPlay(form, less))).toBe(0);
    expect(recordedSetupSchema.safeParse(recording.setup).success).toBe(true);
    expect(placementsSchema.safeParse(recording.placements).success).toBe(true);
  });

  it('copies the first vote into the final one only where that is blank, and asks for certainty anew', () => {
    let draft = withMark(draftOf(), at('access'), provider);
    draft = withMark(draft, at('patching'), provider);
    draft = withMark(draft, at('patching', a, 'final'), shared);
    const { marks } = withFirstVotesCopied(draft);
    expect(markAt(marks.get(cardId('access')), a, 'final')).toEqual({ lane: 'provider', certainty: null });
    expect(markAt(marks.get(cardId('patching')), a, 'final')).toEqual(shared);
  });

  it('takes a sheet in place of what was typed, and switches on what the sheet has', () => {
    const sheet: ReadSheet = {
      groups: [
        { name: 'A', marks: [{ card: cardId('access'), first: provider, final: shared }] },
        { name: 'C', marks: [] },
      ],
      hasSecondVote: true,
    };
    let ids = 0;
    const before = withMark(
      draftOf({ sharedLane: false, certainty: false, secondVote: false }),
      at('patching'),
      provider,
    );
    const draft = withSheet(before, sheet, () => `new-${++ids}`);
    expect(draft.groups).toEqual([
      { id: 'new-1', name: 'A', headCount: 4 },
      { id: 'new-2', name: 'C', headCount: '' },
    ]);
    expect([draft.sharedLane, draft.certainty, draft.secondVote]).toEqual([true, true, true]);
    expect([...draft.marks.keys()]).toEqual(['access']);
  });

  it('says which vote is missing, and which fields do not do', () => {
    const typed = withMark(draftOf(), at('access'), provider);
    expect([missingIn(draftOf(), form), missingIn(typed, form)]).toEqual(['first', 'final']);
    expect(missingIn({ ...typed, secondVote: false }, form)).toBeNull();
    const twice = draftOf({
      title: ' ',
      date: '2026',
      groups: [
        { id: a, name: 'A', headCount: '' },
        { id: b, name: ' a ', headCount: '' },
      ],
    });
    expect(problemsOf(twice)).toEqual({ title: 'title', date: 'date', b: 'sameName' });
    expect(problemsOf(draftOf({ groups: [{ id: a, name: '', headCount: '' }] }))).toEqual({ a: 'name' });
  });
});

describe('the keys of the grid', () => {
  const options = { lanes: form.lanes, certainty: true };

  it.each([
    ['p', blankMark, { lane: 'provider', certainty: null }],
    ['C', provider, { lane: 'customer', certainty: 3 }],
    ['s', blankMark, shared],
    ['2', provider, { lane: 'provider', certainty: 2 }],
    ['2', blankMark, null],
    ['4', provider, null],
    ['x', provider, null],
    ['constructor', provider, null],
    ['Backspace', provider, blankMark],
    ['Delete', provider, blankMark],
  ] as const)('makes of %s on %j a %j', (key, mark, expected) => {
    expect(markAfter(key, mark, options)).toEqual(expected);
  });

  it('knows no lane and no certainty that is not in play', () => {
    expect(markAfter('s', blankMark, { lanes: ['provider', 'customer'], certainty: true })).toBeNull();
    expect(markAfter('1', provider, { lanes: form.lanes, certainty: false })).toBeNull();
  });

  it('goes with a click through the lanes and back to blank', () => {
    const seen = [blankMark];
    for (let click = 0; click < 4; click += 1)
      seen.push(markAfterClick(seen.at(-1) ?? blankMark, form.lanes));
    expect(seen.map(({ lane }) => lane)).toEqual([null, 'provider', 'shared', 'customer', null]);
  });

  it.each([
    [
      { key: 'Enter', shiftKey: false },
      { row: 1, column: 0 },
      { row: 2, column: 0 },
    ],
    [
      { key: 'Enter', shiftKey: false },
      { row: 2, column: 0 },
      { row: 2, column: 0 },
    ],
    [
      { key: 'Enter', shiftKey: true },
      { row: 1, column: 0 },
      { row: 0, column: 0 },
    ],
    [
      { key: 'ArrowRight', shiftKey: false },
      { row: 1, column: 1 },
      { row: 1, column: 1 },
    ],
    [
      { key: 'ArrowLeft', shiftKey: false },
      { row: 1, column: 1 },
      { row: 1, column: 0 },
    ],
    [
      { key: 'Home', shiftKey: false },
      { row: 1, column: 1 },
      { row: 1, column: 0 },
    ],
    [
      { key: 'PageDown', shiftKey: false },
      { row: 0, column: 1 },
      { row: 2, column: 1 },
    ],
    [{ key: 'Tab', shiftKey: false }, { row: 0, column: 1 }, null],
  ])('moves by %j from %j to %j and never off the grid', (key, from, to) => {
    expect(placeAfter(key, from, { rows: 3, columns: 2 })).toEqual(to);
  });
});
