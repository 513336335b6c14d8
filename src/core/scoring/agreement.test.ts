import { describe, expect, it } from 'vitest';
import type { Lane } from '../scenario/schema.ts';
import { cardId } from '../testing/build-scenario.ts';
import { agreement } from './agreement.ts';
import type { ScorableCard, Votes } from './scorable-card.ts';

describe('agreement', () => {
  it('matches the worked example of Fleiss for three raters', () => {
    // Rows are cards, letters the lanes of three groups. Margins: 6/12, 3/12, 3/12, so chance is 0.375.
    const { cards, votes } = roundOf(['ppp', 'pps', 'scc', 'psc']);
    const result = agreement(cards, votes, 3);
    expect(Object.values(result.perCard)).toEqual([1, 1 / 3, 1 / 3, 0]);
    const observed = (1 + 1 / 3 + 1 / 3 + 0) / 4;
    expect(result.fleissKappa).toBeCloseTo((observed - 0.375) / (1 - 0.375), 12);
    expect(result.randolphKappa).toBeCloseTo((observed - 1 / 3) / (1 - 1 / 3), 12);
  });

  it('reads kappa only from the cards that every group placed', () => {
    const { cards, votes } = roundOf(['ppp', 'ccc', 'pc-', 'p--', '---']);
    const result = agreement(cards, votes, 2);
    expect(Object.values(result.perCard)).toEqual([1, 1, 0, null, null]);
    expect(result.fleissKappa).toBe(1);
    expect(result.randolphKappa).toBe(1);
  });

  it.each([
    ['one group', ['p', 'c'], null],
    ['no card that every group placed', ['p-', '-c'], null],
    ['no card at all', [], null],
    ['every placement in one lane', ['pp', 'pp'], 1],
  ])('has no Fleiss kappa for %s', (_case, rows, randolph) => {
    const { cards, votes } = roundOf(rows);
    const result = agreement(cards, votes, 2);
    expect(result.fleissKappa).toBeNull();
    expect(result.randolphKappa).toBe(randolph);
  });
});

const lanes: Readonly<Record<string, Lane>> = { p: 'provider', s: 'shared', c: 'customer' };

function roundOf(rows: readonly string[]): { cards: ScorableCard[]; votes: Votes[] } {
  const cards = rows.map((_, place) => ({ id: cardId(`card-${place}`), expected: 'provider' as const }));
  const groups = [...(rows[0] ?? '')].map((_, group) => group);
  const votes = groups.map(
    (group) =>
      new Map(
        cards.flatMap((card, place) => {
          const lane = lanes[rows[place]?.[group] ?? ''];
          return lane === undefined ? [] : [[card.id, { lane, certainty: null }] as const];
        }),
      ),
  );
  return { cards, votes };
}
