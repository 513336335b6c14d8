import { describe, expect, it } from 'vitest';
import { type TurnFacts, turnOf } from './turn.ts';

const shared: TurnFacts = {
  groupCount: 2,
  hasCurtain: true,
  isCommitted: false,
  isLifted: false,
  isUncovered: false,
};

describe('the turn of a group at a shared screen', () => {
  it('keeps a board behind the curtain until its group lifts it', () => {
    expect(turnOf(shared)).toBe('curtain');
    expect(turnOf({ ...shared, isLifted: true })).toBe('board');
  });

  it('needs no curtain for one group, nor where the facilitator switched it off', () => {
    expect(turnOf({ ...shared, groupCount: 1 })).toBe('board');
    expect(turnOf({ ...shared, hasCurtain: false })).toBe('board');
  });

  it('covers a committed board, also without a curtain, until the facilitator asks for it', () => {
    expect(turnOf({ ...shared, isCommitted: true, isLifted: true })).toBe('covered');
    expect(turnOf({ ...shared, isCommitted: true, hasCurtain: false })).toBe('covered');
    expect(turnOf({ ...shared, isCommitted: true, isUncovered: true })).toBe('board');
  });
});
