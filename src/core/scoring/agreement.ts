import { type CardId, type Lane, lanesByDuty } from '../scenario/schema.ts';
import type { ScorableCard, Votes } from './scorable-card.ts';

/** How far the groups agree with each other, whatever the key says. */
export interface Agreement {
  /** By card: the share of pairs of groups that chose the same lane, from 0 to 1; null when fewer than 2 placed it. */
  readonly perCard: Readonly<Record<CardId, number | null>>;
  readonly fleissKappa: number | null;
  readonly randolphKappa: number | null;
}

type LaneCounts = Readonly<Record<Lane, number>>;

/**
 * Agreement between the groups of one vote.
 *
 * - perCard: (sum over lanes of count^2 - n) / (n (n - 1)) over the n groups that placed the card.
 * - fleissKappa (Fleiss 1971): (P - C) / (1 - C), with P the mean of perCard over the cards that every group placed
 *   and C, the agreement by chance, the sum of squares of the observed shares of the lanes on those cards.
 * - randolphKappa (Randolph 2005): the same with C = 1 / number of lanes in play.
 *
 * The kappas run from -1 to 1. They are null below 2 groups, when no card was placed by every group, and when C = 1
 * (every placement in one lane).
 *
 * @param laneCount number of lanes that the groups could choose from
 */
export function agreement(
  cards: readonly ScorableCard[],
  votes: readonly Votes[],
  laneCount: number,
): Agreement {
  const counts = cards.map((card) => ({ card: card.id, lanes: countLanes(card.id, votes) }));
  const perCard: Record<CardId, number | null> = {};
  for (const { card, lanes } of counts) perCard[card] = pairAgreement(lanes);
  const complete = counts.map(({ lanes }) => lanes).filter((lanes) => total(lanes) === votes.length);
  const observed = votes.length < 2 ? null : meanAgreement(complete);
  return {
    perCard,
    fleissKappa: kappa(observed, chanceFromMargins(complete)),
    randolphKappa: kappa(observed, 1 / laneCount),
  };
}

/** How many groups put a card into each lane. */
export function countLanes(card: CardId, votes: readonly Votes[]): LaneCounts {
  const counts = { provider: 0, shared: 0, customer: 0 };
  for (const vote of votes) {
    const placed = vote.get(card);
    if (placed !== undefined) counts[placed.lane] += 1;
  }
  return counts;
}

function pairAgreement(lanes: LaneCounts): number | null {
  const groups = total(lanes);
  if (groups < 2) return null;
  const squares = lanesByDuty.reduce((sum, lane) => sum + lanes[lane] ** 2, 0);
  return (squares - groups) / (groups * (groups - 1));
}

function meanAgreement(complete: readonly LaneCounts[]): number | null {
  if (complete.length === 0) return null;
  const sum = complete.reduce((soFar, lanes) => soFar + (pairAgreement(lanes) ?? 0), 0);
  return sum / complete.length;
}

function chanceFromMargins(complete: readonly LaneCounts[]): number {
  const placements = complete.reduce((sum, lanes) => sum + total(lanes), 0);
  if (placements === 0) return 1;
  return lanesByDuty.reduce((chance, lane) => {
    const inLane = complete.reduce((sum, lanes) => sum + lanes[lane], 0);
    return chance + (inLane / placements) ** 2;
  }, 0);
}

function kappa(observed: number | null, chance: number): number | null {
  return observed === null || chance >= 1 ? null : (observed - chance) / (1 - chance);
}

function total(lanes: LaneCounts): number {
  return lanes.provider + lanes.shared + lanes.customer;
}
