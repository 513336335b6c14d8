import type { CardId } from '#core/scenario/schema.ts';
import type { SessionVotes } from '#core/scoring/collect-votes.ts';
import { directionOf } from '#core/scoring/error-direction.ts';

export interface CardToDiscuss {
  readonly card: CardId;
  /** How many groups placed it wrongly; blank is not wrong. */
  readonly wrong: number;
  readonly isDisputed: boolean;
}

/** Cards that a group got wrong, those of most groups first, and then the disputed ones. */
export function cardsToDiscuss(
  votes: SessionVotes,
  disputes: ReadonlyMap<CardId, string>,
): readonly CardToDiscuss[] {
  const latest = votes.groups.map((group) => group.final ?? group.first);
  const missed = votes.cards
    .map((card) => ({
      card: card.id,
      wrong: latest.filter((group) => directionOf(card, group.get(card.id)) !== 'none').length,
      isDisputed: false,
    }))
    .filter(({ wrong }) => wrong > 0)
    .sort((left, right) => right.wrong - left.wrong);
  const disputed = [...disputes.keys()].map((card) => ({ card, wrong: 0, isDisputed: true }));
  return [...missed, ...disputed];
}
