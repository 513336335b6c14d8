import type { SessionVotes } from './collect-votes.ts';
import { ratedCards } from './rated-cards.ts';
import type { Votes } from './scorable-card.ts';
import type { GroupScore } from './score-group.ts';

/**
 * A score as a fact that a catalogue can say in words, such as "You gave 2 of your 5 duties to the provider". Every
 * fact carries the number it is out of, because a count without it misleads.
 */
export interface ScoreSentence {
  readonly key: CountKey | DirectionKey;
  /** Cards it is true of; for a lean, how many more errors went that way than the other. */
  readonly count: number;
  readonly of: number;
}

export type CountKey = 'right' | 'wrong' | 'blank' | 'disputed';
export type DirectionKey =
  | 'over-trust'
  | 'over-claim'
  | 'leans-to-provider'
  | 'leans-to-customer'
  | 'leans-nowhere';

/** A fact about the direction of the errors. */
export interface DirectionSentence extends ScoreSentence {
  readonly key: DirectionKey;
}

/** The facts of one vote, in the order in which they are said. None when there is no scorable card. */
export function scoreSentences(score: GroupScore, cards: number): readonly ScoreSentence[] {
  if (cards === 0) return [];
  const sentences: ScoreSentence[] = [
    { key: 'right', count: score.right, of: cards },
    { key: 'wrong', count: score.wrong, of: cards },
    { key: 'blank', count: score.blank, of: cards },
  ];
  if (score.disputed > 0) {
    sentences.push({ key: 'disputed', count: score.disputed, of: cards + score.disputed });
  }
  return [...sentences, ...directionSentences(score, cards)];
}

/** The facts about the direction of the errors alone. A direction that no card could take is not spoken of. */
export function directionSentences(score: GroupScore, cards: number): readonly DirectionSentence[] {
  if (cards === 0) return [];
  const { overTrust, overClaim } = score;
  const sentences: DirectionSentence[] = [];
  if (overTrust.of > 0) sentences.push({ key: 'over-trust', count: overTrust.count, of: overTrust.of });
  if (overClaim.of > 0) sentences.push({ key: 'over-claim', count: overClaim.count, of: overClaim.of });
  return [...sentences, leanOf(score, cards)];
}

function leanOf(score: GroupScore, cards: number): DirectionSentence {
  const difference = score.overTrust.count - score.overClaim.count;
  if (difference === 0) return { key: 'leans-nowhere', count: 0, of: cards };
  const key = difference > 0 ? 'leans-to-provider' : 'leans-to-customer';
  return { key, count: Math.abs(difference), of: cards };
}

/** With fewer groups a kappa is noise. */
export const fewestGroupsForKappa = 3;
/** With fewer rated cards Brier and over-confidence are noise. */
export const fewestRatedCardsForCalibration = 10;

/** Whether screens and reports may show kappa; the command line prints it always. */
export function showsKappa(votes: Pick<SessionVotes, 'groups'>): boolean {
  return votes.groups.length >= fewestGroupsForKappa;
}

/** Whether screens and reports may show Brier and over-confidence of a vote; the command line prints them always. */
export function showsCalibration(cards: SessionVotes['cards'], votes: Votes): boolean {
  return ratedCards(cards, votes).length >= fewestRatedCardsForCalibration;
}
