import { describe, expect, it } from 'vitest';
import { draftOfTally, readTally, typeTally } from './tally-draft.ts';

const two = ['provider', 'customer'] as const;
const three = ['provider', 'shared', 'customer'] as const;

describe('a count of hands that is being typed', () => {
  it('takes one number per field', () => {
    const { draft, next } = typeTally({}, two, 'provider', '7');
    expect([draft, next]).toEqual([{ provider: '7' }, 'provider']);
    expect(readTally({ ...draft, customer: '3' }, two)).toEqual({
      ok: true,
      value: { provider: 7, shared: 0, customer: 3 },
    });
  });

  it('spreads several numbers over the fields behind, and goes on there after a space', () => {
    expect(typeTally({}, two, 'provider', '7 3')).toEqual({
      draft: { provider: '7', customer: '3' },
      next: 'customer',
    });
    expect(typeTally({}, three, 'provider', '7,1,3').draft).toEqual({
      provider: '7',
      shared: '1',
      customer: '3',
    });
    expect(typeTally({ customer: '3' }, two, 'provider', '7 ')).toEqual({
      draft: { provider: '7', customer: '3' },
      next: 'customer',
    });
  });

  it('has no place for more numbers than lanes', () => {
    expect(typeTally({}, two, 'customer', '3 4 5').draft).toEqual({ customer: '3' });
  });

  it('says what is no count', () => {
    expect(readTally({ provider: 'seven' }, two)).toEqual({ ok: false, error: 'noNumber' });
    expect(readTally({ provider: '501' }, two)).toEqual({ ok: false, error: 'noNumber' });
    expect(readTally({ provider: '0' }, two)).toEqual({ ok: false, error: 'noHand' });
    expect(readTally({}, two)).toEqual({ ok: false, error: 'noHand' });
  });

  it('shows a known count again', () => {
    expect(draftOfTally({ provider: 7, shared: 0, customer: 3 })).toEqual({ provider: '7', customer: '3' });
    expect(draftOfTally(null)).toEqual({});
  });
});
