import { dutyOf, type Placed, type ScorableCard, type Votes } from './scorable-card.ts';

/** Which way a placement is wrong: the customer's duty given away, the provider's duty taken, or neither. */
export type ErrorDirection = 'over-trust' | 'over-claim' | 'none';

/** How many cards went wrong one way, out of those that could have; rate = count / of, null when of = 0. */
export interface DirectionFigure {
  readonly count: number;
  readonly of: number;
  readonly rate: number | null;
}

/** A lane with less customer duty than the key is over-trust, one with more is over-claim; blank is neither. */
export function directionOf(card: ScorableCard, placed: Placed | undefined): ErrorDirection {
  if (placed === undefined) return 'none';
  const difference = dutyOf(placed.lane) - dutyOf(card.expected);
  if (difference === 0) return 'none';
  return difference < 0 ? 'over-trust' : 'over-claim';
}

/** Over-trust, out of the scorable cards that are not keyed provider: with those alone it can happen. */
export function overTrust(cards: readonly ScorableCard[], votes: Votes): DirectionFigure {
  return figure(
    cards.filter((card) => card.expected !== 'provider'),
    votes,
    'over-trust',
  );
}

/** Over-claim, out of the scorable cards that are not keyed customer: with those alone it can happen. */
export function overClaim(cards: readonly ScorableCard[], votes: Votes): DirectionFigure {
  return figure(
    cards.filter((card) => card.expected !== 'customer'),
    votes,
    'over-claim',
  );
}

/** (over-trust - over-claim) / N, from -1 to 1; above 0 leans to trusting the provider. null when N = 0. */
export function tilt(cards: readonly ScorableCard[], votes: Votes): number | null {
  if (cards.length === 0) return null;
  return (overTrust(cards, votes).count - overClaim(cards, votes).count) / cards.length;
}

function figure(exposed: readonly ScorableCard[], votes: Votes, direction: ErrorDirection): DirectionFigure {
  const count = exposed.filter((card) => directionOf(card, votes.get(card.id)) === direction).length;
  return { count, of: exposed.length, rate: exposed.length === 0 ? null : count / exposed.length };
}
