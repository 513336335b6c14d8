import type { CardId } from '#core/scenario/schema.ts';
import type { SessionVotes } from '#core/scoring/collect-votes.ts';
import { directionOf } from '#core/scoring/error-direction.ts';

export interface CardToDiscuss {
  readonly card: CardId;
  /** How many groups gave the customer's duty away. */
  readonly overTrust: number;
  /** How many groups took the provider's duty. Blank is neither. */
  readonly overClaim: number;
  readonly isDisputed: boolean;
}

/**
 * Cards that a group got wrong, those of most groups first and among equals the over-trusted ones, because a duty that
 * nobody does is the greater risk; then the disputed ones.
 */
export function cardsToDiscuss(
  votes: SessionVotes,
  disputes: ReadonlyMap<CardId, string>,
): readonly CardToDiscuss[] {
  const latest = votes.groups.map((group) => group.final ?? group.first);
  const missed = votes.cards
    .map((card) => {
      const directions = latest.map((group) => directionOf(card, group.get(card.id)));
      return {
        card: card.id,
        overTrust: directions.filter((direction) => direction === 'over-trust').length,
        overClaim: directions.filter((direction) => direction === 'over-claim').length,
        isDisputed: false,
      };
    })
    .filter((card) => wrongIn(card) > 0)
    .sort((left, right) => wrongIn(right) - wrongIn(left) || right.overTrust - left.overTrust);
  const disputed = [...disputes.keys()].map((card) => ({
    card,
    overTrust: 0,
    overClaim: 0,
    isDisputed: true,
  }));
  return [...missed, ...disputed];
}

function wrongIn({ overTrust, overClaim }: Pick<CardToDiscuss, 'overTrust' | 'overClaim'>): number {
  return overTrust + overClaim;
}
