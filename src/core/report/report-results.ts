import type { Scenario } from '../scenario/schema.ts';
import type { SessionVotes } from '../scoring/collect-votes.ts';
import { ratedCards } from '../scoring/rated-cards.ts';
import type { Votes } from '../scoring/scorable-card.ts';
import { type GroupScore, scoreGroup } from '../scoring/score-group.ts';
import {
  type DirectionSentence,
  directionSentences,
  showsCalibration,
  showsKappa,
} from '../scoring/score-sentences.ts';
import { type SessionScore, scoreVotes } from '../scoring/score-session.ts';
import type { Vote } from '../session/schema.ts';
import type { ReportCard } from './report-cards.ts';

/** All that is read off the key as a whole. A report has it only when every card in play is revealed. */
export interface ReportResults {
  /** Number of scorable cards, the N of every figure. */
  readonly cards: number;
  readonly groups: readonly ReportGroupResult[];
  /** Cards that every group got right. */
  readonly strengths: readonly CardReference[];
  /** Cards that more than half of the groups got wrong, the most missed first. */
  readonly areas: readonly MissedCard[];
  readonly agreement: readonly CardAgreement[];
  /** null below three groups, where it would be noise. */
  readonly kappa: { readonly first: Kappa; readonly final: Kappa | null } | null;
  /** Votes in which a group rated at least one card. */
  readonly certainty: readonly ReportCertainty[];
}

export interface ReportGroupResult {
  readonly name: string;
  /** The vote that counts: the final one where there is one. */
  readonly vote: Vote;
  readonly score: GroupScore;
  readonly directions: readonly DirectionSentence[];
  /** Accuracy of the first vote; null where the first vote is the one that counts. */
  readonly accuracyBefore: number | null;
  readonly gain: number | null;
}

export interface CardReference {
  readonly id: string;
  readonly title: string;
}

export interface MissedCard extends CardReference {
  readonly wrong: number;
  readonly overTrust: number;
  readonly overClaim: number;
  readonly groups: number;
}

export interface CardAgreement extends CardReference {
  readonly first: number | null;
  readonly final: number | null;
}

export interface Kappa {
  readonly fleiss: number | null;
  readonly randolph: number | null;
}

export interface ReportCertainty {
  readonly name: string;
  readonly vote: Vote;
  readonly rated: number;
  readonly markSum: number | null;
  readonly markMean: number | null;
  /** null below ten rated cards, where it would be noise. */
  readonly calibration: { readonly brier: number | null; readonly overConfidence: number | null } | null;
  readonly sureAndWrong: readonly CardReference[];
}

export function reportResults(
  scenario: Scenario,
  votes: SessionVotes,
  cards: readonly ReportCard[],
): ReportResults {
  const score = scoreVotes(scenario.id, votes);
  return {
    cards: score.cards,
    groups: groupResults(score),
    strengths: cards.filter(isRightInEveryGroup).map(referTo),
    areas: missedCards(cards),
    agreement: cardAgreements(score, cards),
    kappa: showsKappa(votes) ? kappas(score) : null,
    certainty: certaintyResults(votes, cards),
  };
}

function groupResults(score: SessionScore): readonly ReportGroupResult[] {
  return score.groups.map((group) => {
    const counted = group.final ?? group.first;
    return {
      name: group.name,
      vote: group.final === null ? 'first' : 'final',
      score: counted,
      directions: directionSentences(counted, score.cards),
      accuracyBefore: group.final === null ? null : group.first.accuracy,
      gain: group.gain,
    };
  });
}

function isRightInEveryGroup(card: ReportCard): boolean {
  return (
    card.placements.length > 0 && card.placements.every((placement) => placement.outcome?.result === 'right')
  );
}

function missedCards(cards: readonly ReportCard[]): readonly MissedCard[] {
  return cards
    .map((card) => ({
      ...referTo(card),
      wrong: card.placements.filter(({ outcome }) => outcome?.result === 'wrong').length,
      overTrust: card.placements.filter(({ outcome }) => outcome?.direction === 'over-trust').length,
      overClaim: card.placements.filter(({ outcome }) => outcome?.direction === 'over-claim').length,
      groups: card.placements.length,
    }))
    .filter((card) => card.wrong * 2 > card.groups)
    .sort((left, right) => right.wrong - left.wrong);
}

function cardAgreements(score: SessionScore, cards: readonly ReportCard[]): readonly CardAgreement[] {
  const { first, final } = score.agreement;
  return cards
    .filter((card) => card.disputed === null)
    .map((card) => ({
      ...referTo(card),
      first: first.perCard[card.id] ?? null,
      final: final?.perCard[card.id] ?? null,
    }));
}

function kappas(score: SessionScore): ReportResults['kappa'] {
  const { first, final } = score.agreement;
  return {
    first: { fleiss: first.fleissKappa, randolph: first.randolphKappa },
    final: final === null ? null : { fleiss: final.fleissKappa, randolph: final.randolphKappa },
  };
}

function certaintyResults(votes: SessionVotes, cards: readonly ReportCard[]): readonly ReportCertainty[] {
  return votes.groups.flatMap(({ group, first, final }) => [
    ...certaintyResult(group.name, 'first', first, votes, cards),
    ...(final === null ? [] : certaintyResult(group.name, 'final', final, votes, cards)),
  ]);
}

function certaintyResult(
  name: string,
  vote: Vote,
  placed: Votes,
  votes: SessionVotes,
  cards: readonly ReportCard[],
): readonly ReportCertainty[] {
  const rated = ratedCards(votes.cards, placed).length;
  if (rated === 0) return [];
  const score = scoreGroup(votes.cards, placed, votes.disputed);
  const { brier, overConfidence, certaintyMark, sureAndWrong } = score;
  return [
    {
      name,
      vote,
      rated,
      markSum: certaintyMark.sum,
      markMean: certaintyMark.mean,
      calibration: showsCalibration(votes.cards, placed) ? { brier, overConfidence } : null,
      sureAndWrong: cards.filter((card) => sureAndWrong.includes(card.id)).map(referTo),
    },
  ];
}

function referTo(card: ReportCard): CardReference {
  return { id: card.id, title: card.title };
}
