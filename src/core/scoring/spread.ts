import { type CardId, type Lane, lanesByDuty } from '../scenario/schema.ts';
import type { Group } from '../session/schema.ts';
import { agreement, countLanes } from './agreement.ts';
import type { SessionVotes } from './collect-votes.ts';

/** How the groups lie apart on one card, without any word of the key. */
export interface CardSpread {
  readonly card: CardId;
  /** Number of groups per lane. */
  readonly lanes: Readonly<Record<Lane, number>>;
  /** Groups that left the card in the deck. */
  readonly blank: number;
  /** The share of pairs of groups that chose the same lane, from 0 to 1; null when fewer than 2 placed the card. */
  readonly agreement: number | null;
  /**
   * The groups that explain first: those in the two outermost lanes that were used, ordered by rising customer duty.
   * Empty where the groups agree.
   */
  readonly extremes: readonly { readonly lane: Lane; readonly groups: readonly Group[] }[];
}

/**
 * The first vote of the present groups, the card with the least agreement first; equal cards in the order of the key,
 * cards that fewer than two groups placed last. Meant for the discussion: it needs that all have committed, and it
 * reads no expected lane.
 */
export function spreadOfFirstVote(votes: SessionVotes): readonly CardSpread[] {
  const first = votes.groups.map((group) => group.first);
  const { perCard } = agreement(votes.cards, first, votes.laneCount);
  const spreads = votes.cards.map(({ id }) => {
    const lanes = countLanes(id, first);
    const placed = lanesByDuty.reduce((sum, lane) => sum + lanes[lane], 0);
    return {
      card: id,
      lanes,
      blank: first.length - placed,
      agreement: perCard[id] ?? null,
      extremes: extremesOf(id, votes),
    };
  });
  const rank = (spread: CardSpread) => spread.agreement ?? 2;
  return spreads.toSorted((left, right) => rank(left) - rank(right));
}

function extremesOf(card: CardId, votes: SessionVotes): CardSpread['extremes'] {
  const inLane = (lane: Lane) =>
    votes.groups.filter((group) => group.first.get(card)?.lane === lane).map(({ group }) => group);
  const used = lanesByDuty
    .map((lane) => ({ lane, groups: inLane(lane) }))
    .filter(({ groups }) => groups.length > 0);
  const lowest = used[0];
  const highest = used.at(-1);
  return lowest === undefined || highest === undefined || lowest === highest ? [] : [lowest, highest];
}
