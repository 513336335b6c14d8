import type { CardId } from '../scenario/schema.ts';
import { accuracy, balancedAccuracy } from './accuracy.ts';
import { brier, overConfidence } from './brier.ts';
import { type CertaintyMark, certaintyMark, sureAndWrong } from './certainty-mark.ts';
import { countResults, type ResultCounts } from './count-results.ts';
import { type DirectionFigure, overClaim, overTrust, tilt } from './error-direction.ts';
import { ratedCards } from './rated-cards.ts';
import type { ScorableCard, Votes } from './scorable-card.ts';

/** All figures of one group's vote; each is defined in the file of its name. */
export interface GroupScore extends ResultCounts {
  /** Cards in play that the room contests; they are in no other figure. */
  readonly disputed: number;
  readonly accuracy: number | null;
  readonly balancedAccuracy: number | null;
  readonly overTrust: DirectionFigure;
  readonly overClaim: DirectionFigure;
  readonly tilt: number | null;
  readonly certaintyMark: CertaintyMark;
  readonly brier: number | null;
  readonly overConfidence: number | null;
  readonly sureAndWrong: readonly CardId[];
}

/**
 * Scores one vote of one group.
 *
 * @param cards the scorable cards in key order; their number is the N that stands beside every figure
 * @param disputed how many cards in play were left out because the room contests their key
 */
export function scoreGroup(cards: readonly ScorableCard[], votes: Votes, disputed: number): GroupScore {
  const rated = ratedCards(cards, votes);
  return {
    ...countResults(cards, votes),
    disputed,
    accuracy: accuracy(cards, votes),
    balancedAccuracy: balancedAccuracy(cards, votes),
    overTrust: overTrust(cards, votes),
    overClaim: overClaim(cards, votes),
    tilt: tilt(cards, votes),
    certaintyMark: certaintyMark(rated),
    brier: brier(rated),
    overConfidence: overConfidence(rated),
    sureAndWrong: sureAndWrong(rated),
  };
}
