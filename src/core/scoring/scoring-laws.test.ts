import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardId, type Lane, lanesByDuty } from '../scenario/schema.ts';
import { cardId } from '../testing/build-scenario.ts';
import { agreement } from './agreement.ts';
import { gain } from './gain.ts';
import type { CertaintyLevel, Placed, ScorableCard, Votes } from './scorable-card.ts';
import { type GroupScore, scoreGroup } from './score-group.ts';

interface Round {
  readonly cards: readonly ScorableCard[];
  readonly votes: readonly Votes[];
}

const lane = fc.constantFrom<Lane>(...lanesByDuty);
const certainty = fc.constantFrom<CertaintyLevel | null>(1, 2, 3, null);
const placed = fc.option(fc.record({ lane, certainty }), { freq: 5 });

/** Some keyed cards and one to eight groups that placed some of them. */
const round: fc.Arbitrary<Round> = fc
  .tuple(fc.array(lane, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }))
  .chain(([keys, groups]) => {
    const cards = keys.map((expected, place) => ({ id: cardId(`card-${place}`), expected }));
    const row = fc.array(placed, { minLength: cards.length, maxLength: cards.length });
    return fc
      .array(row, { minLength: groups, maxLength: groups })
      .map((rows) => ({ cards, votes: rows.map((places) => votesOf(cards, places)) }));
  });

describe('laws of scoring', () => {
  it('counts every card once: right, wrong and blank add up to N', () => {
    check(({ cards, votes }) => {
      for (const score of scores(cards, votes)) {
        expect(score.right + score.wrong + score.blank).toBe(cards.length);
        expect(score.overTrust.count + score.overClaim.count).toBe(score.wrong);
      }
    });
  });

  it('does not depend on the order of the cards', () => {
    check(({ cards, votes }) => {
      const reversed = [...cards].reverse();
      for (const vote of votes) {
        const score = scoreGroup(cards, vote, 0);
        expectSameFigures(scoreGroup(reversed, vote, 0), {
          ...score,
          sureAndWrong: [...score.sureAndWrong].reverse(),
        });
      }
      const left = agreement(cards, votes, 3);
      const right = agreement(reversed, votes, 3);
      expect(right.perCard).toEqual(left.perCard);
      expectClose(right.fleissKappa, left.fleissKappa);
      expectClose(right.randolphKappa, left.randolphKappa);
    });
  });

  it('does not depend on the order or the names of the groups', () => {
    check(({ cards, votes }) => {
      expect(agreement(cards, [...votes].reverse(), 3)).toEqual(agreement(cards, votes, 3));
    });
  });

  it('swaps over-trust and over-claim and negates the tilt when provider and customer change places', () => {
    check(({ cards, votes }) => {
      const mirroredCards = cards.map((card) => ({ ...card, expected: mirror(card.expected) }));
      for (const vote of votes) {
        const score = scoreGroup(cards, vote, 0);
        const mirrored = scoreGroup(mirroredCards, mirrorVotes(vote), 0);
        expect(mirrored.overTrust).toEqual(score.overClaim);
        expect(mirrored.overClaim).toEqual(score.overTrust);
        if (score.tilt !== null) expect((mirrored.tilt ?? Number.NaN) + score.tilt).toBe(0);
        expectClose(mirrored.balancedAccuracy, score.balancedAccuracy);
        expect(mirrored).toMatchObject({ right: score.right, wrong: score.wrong, blank: score.blank });
      }
    });
  });

  it('gives a perfect vote everything and every error figure nothing', () => {
    check(({ cards }) => {
      fc.pre(cards.length > 0);
      const perfect = votesOf(
        cards,
        cards.map((card) => ({ lane: card.expected, certainty: 3 as const })),
      );
      expect(scoreGroup(cards, perfect, 0)).toMatchObject({
        right: cards.length,
        accuracy: 1,
        balancedAccuracy: 1,
        overTrust: { count: 0 },
        overClaim: { count: 0 },
        tilt: 0,
        certaintyMark: { sum: 3 * cards.length, mean: 3 },
        sureAndWrong: [],
      });
    });
  });

  it('keeps agreement in 0 to 1 and both kappas in -1 to 1', () => {
    check(({ cards, votes }) => {
      const result = agreement(cards, votes, 3);
      for (const share of Object.values(result.perCard)) expectWithin(share, 0, 1);
      expectWithin(result.fleissKappa, -1, 1);
      expectWithin(result.randolphKappa, -1, 1);
      const twoLanes = votes.map((vote) => new Map([...vote].filter(([, { lane }]) => lane !== 'shared')));
      expectWithin(agreement(cards, twoLanes, 2).randolphKappa, -1, 1);
    });
  });

  it('gives the gain the sign of the change and never more than 1', () => {
    const share = fc.tuple(fc.nat(20), fc.integer({ min: 20, max: 40 })).map(([part, whole]) => part / whole);
    fc.assert(
      fc.property(share, share, (first, final) => {
        const change = gain(first, final);
        if (change === null) {
          expect(first).toBe(final);
        } else {
          expect(Math.sign(change)).toBe(Math.sign(final - first));
          expectWithin(change, -1, 1);
        }
      }),
    );
  });
});

function check(law: (round: Round) => void): void {
  fc.assert(fc.property(round, law));
}

function scores(cards: readonly ScorableCard[], votes: readonly Votes[]): readonly GroupScore[] {
  return votes.map((vote) => scoreGroup(cards, vote, 0));
}

function votesOf(cards: readonly ScorableCard[], places: readonly (Placed | null)[]): Votes {
  const votes = new Map<CardId, Placed>();
  for (const [index, card] of cards.entries()) {
    const place = places[index];
    if (place !== undefined && place !== null) votes.set(card.id, place);
  }
  return votes;
}

function mirror(from: Lane): Lane {
  if (from === 'shared') return 'shared';
  return from === 'provider' ? 'customer' : 'provider';
}

function mirrorVotes(votes: Votes): Votes {
  return new Map([...votes].map(([card, place]) => [card, { ...place, lane: mirror(place.lane) }]));
}

function expectSameFigures(actual: GroupScore, expected: GroupScore): void {
  const { brier, overConfidence, certaintyMark, ...rest } = actual;
  expect(rest).toMatchObject({
    right: expected.right,
    wrong: expected.wrong,
    blank: expected.blank,
    accuracy: expected.accuracy,
    tilt: expected.tilt,
    overTrust: expected.overTrust,
    overClaim: expected.overClaim,
    sureAndWrong: expected.sureAndWrong,
  });
  expect(certaintyMark).toEqual(expected.certaintyMark);
  expectClose(rest.balancedAccuracy, expected.balancedAccuracy);
  expectClose(brier, expected.brier);
  expectClose(overConfidence, expected.overConfidence);
}

function expectClose(actual: number | null, expected: number | null): void {
  if (expected === null || actual === null) {
    expect(actual).toBe(expected);
  } else {
    expect(Math.abs(actual - expected)).toBeLessThan(1e-9);
  }
}

function expectWithin(value: number | null, least: number, most: number): void {
  if (value === null) return;
  expect(value).toBeGreaterThanOrEqual(least - 1e-9);
  expect(value).toBeLessThanOrEqual(most + 1e-9);
}
