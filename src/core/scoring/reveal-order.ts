import type { CardId } from '../scenario/schema.ts';
import type { SessionState } from '../session/state.ts';
import { agreement } from './agreement.ts';
import type { SessionVotes } from './collect-votes.ts';
import { directionOf } from './error-direction.ts';
import type { Votes } from './scorable-card.ts';

export const revealOrders = ['deck', 'over-trust', 'least-agreement'] as const;
export type RevealOrder = (typeof revealOrders)[number];

/**
 * The cards in play in the order in which they are turned over.
 *
 * - deck: as they were dealt
 * - over-trust: first the cards that most groups gave to the provider though they are theirs
 * - least-agreement: first the cards on which the groups are furthest apart; a card that fewer than two groups placed
 *   comes last, because nobody disagrees on it
 *
 * Equal cards stay as they were dealt. For the facilitator only: the order itself tells something of the key.
 */
export function revealOrder(state: SessionState, votes: SessionVotes, order: RevealOrder): readonly CardId[] {
  const latest = votes.groups.map((group) => group.final ?? group.first);
  switch (order) {
    case 'deck':
      return state.dealt;
    case 'over-trust':
      return sortedBy(state.dealt, (card) => -overTrusting(card, votes, latest));
    case 'least-agreement': {
      const { perCard } = agreement(votes.cards, latest, votes.laneCount);
      return sortedBy(state.dealt, (card) => perCard[card] ?? Number.POSITIVE_INFINITY);
    }
  }
}

function overTrusting(card: CardId, votes: SessionVotes, latest: readonly Votes[]): number {
  const scorable = votes.cards.find((candidate) => candidate.id === card);
  if (scorable === undefined) return 0;
  return latest.filter((group) => directionOf(scorable, group.get(card)) === 'over-trust').length;
}

function sortedBy(cards: readonly CardId[], rank: (card: CardId) => number): readonly CardId[] {
  const ranks = new Map(cards.map((card) => [card, rank(card)]));
  return cards.toSorted((left, right) => compare(ranks.get(left) ?? 0, ranks.get(right) ?? 0));
}

/** Infinity minus infinity is no number, so ranks are compared and not subtracted. */
function compare(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
