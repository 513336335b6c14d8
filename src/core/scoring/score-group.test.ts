import { describe, expect, it } from 'vitest';
import type { Lane } from '../scenario/schema.ts';
import { cardId } from '../testing/build-scenario.ts';
import type { CertaintyLevel, Placed, ScorableCard, Votes } from './scorable-card.ts';
import { scoreGroup } from './score-group.ts';

const cards: readonly ScorableCard[] = [
  { id: cardId('p'), expected: 'provider' },
  { id: cardId('s'), expected: 'shared' },
  { id: cardId('c'), expected: 'customer' },
  { id: cardId('d'), expected: 'customer' },
];

describe('scoreGroup', () => {
  it('never counts a blank as wrong', () => {
    expect(scoreGroup(cards, votes({ p: 'provider', c: 'provider' }), 0)).toMatchObject({
      right: 1,
      wrong: 1,
      blank: 2,
      accuracy: 0.25,
    });
  });

  it('balances accuracy over the lanes that key a card', () => {
    const score = scoreGroup(cards, votes({ p: 'provider', s: 'customer', c: 'customer' }), 0);
    expect(score.balancedAccuracy).toBeCloseTo((1 + 0 + 0.5) / 3, 12);
    const withoutShared = cards.filter((card) => card.expected !== 'shared');
    expect(scoreGroup(withoutShared, votes({ p: 'provider' }), 0).balancedAccuracy).toBe(0.5);
  });

  it('reads the direction from the order of duty, shared in the middle', () => {
    const toProvider = scoreGroup(
      cards,
      votes({ p: 'provider', s: 'provider', c: 'shared', d: 'provider' }),
      0,
    );
    expect(toProvider).toMatchObject({
      overTrust: { count: 3, of: 3, rate: 1 },
      overClaim: { count: 0, of: 2, rate: 0 },
      tilt: 0.75,
    });
    const toCustomer = scoreGroup(cards, votes({ p: 'shared', s: 'customer' }), 0);
    expect(toCustomer).toMatchObject({
      overTrust: { count: 0, of: 3, rate: 0 },
      overClaim: { count: 2, of: 2, rate: 1 },
      tilt: -0.5,
    });
  });

  it.each([
    [1, 1, 0.16, 0],
    [2, 2, 0.0625, -2],
    [3, 3, 0.01, -6],
  ] as const)('marks certainty %i by the table', (level, forRight, brierForRight, forWrong) => {
    const right = scoreGroup(cards, votes({ c: ['customer', level] }), 0);
    expect(right.certaintyMark).toEqual({ sum: forRight, mean: forRight });
    expect(right.brier).toBeCloseTo(brierForRight, 12);
    const wrong = scoreGroup(cards, votes({ c: ['provider', level] }), 0);
    expect(wrong.certaintyMark).toEqual({ sum: forWrong, mean: forWrong });
    expect(wrong.sureAndWrong).toEqual(level === 3 ? ['c'] : []);
  });

  it('reads certainty only from placed cards that carry one', () => {
    const score = scoreGroup(cards, votes({ p: ['provider', 3], c: ['provider', 2], d: 'provider' }), 0);
    expect(score.certaintyMark).toEqual({ sum: 1, mean: 0.5 });
    expect(score.brier).toBeCloseTo((0.1 ** 2 + 0.75 ** 2) / 2, 12);
    expect(score.overConfidence).toBeCloseTo((0.9 + 0.75) / 2 - 0.5, 12);
  });

  it('answers null where a figure is undefined', () => {
    expect(scoreGroup([], votes({ p: 'provider' }), 2)).toEqual({
      right: 0,
      wrong: 0,
      blank: 0,
      disputed: 2,
      accuracy: null,
      balancedAccuracy: null,
      overTrust: { count: 0, of: 0, rate: null },
      overClaim: { count: 0, of: 0, rate: null },
      tilt: null,
      certaintyMark: { sum: null, mean: null },
      brier: null,
      overConfidence: null,
      sureAndWrong: [],
    });
  });
});

function votes(lanes: Readonly<Record<string, Lane | readonly [Lane, CertaintyLevel]>>): Votes {
  return new Map(
    Object.entries(lanes).map(([card, voted]): readonly [ScorableCard['id'], Placed] => [
      cardId(card),
      typeof voted === 'string' ? { lane: voted, certainty: null } : { lane: voted[0], certainty: voted[1] },
    ]),
  );
}
