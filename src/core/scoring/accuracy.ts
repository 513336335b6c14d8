import { lanesByDuty } from '../scenario/schema.ts';
import { countResults } from './count-results.ts';
import type { ScorableCard, Votes } from './scorable-card.ts';

/** right / N, a share from 0 to 1; blanks count in N. null when there is no scorable card. */
export function accuracy(cards: readonly ScorableCard[], votes: Votes): number | null {
  return cards.length === 0 ? null : countResults(cards, votes).right / cards.length;
}

/**
 * Mean accuracy over the lanes that key at least one scorable card, from 0 to 1, so that a group which gives all to
 * the larger lane gains nothing by it (Brodersen et al. 2010, for any number of lanes). null when there is no
 * scorable card.
 */
export function balancedAccuracy(cards: readonly ScorableCard[], votes: Votes): number | null {
  const shares = lanesByDuty.flatMap((lane) => {
    const share = accuracy(
      cards.filter((card) => card.expected === lane),
      votes,
    );
    return share === null ? [] : [share];
  });
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
