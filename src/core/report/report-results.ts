import type { CardId, Scenario } from '../scenario/schema.ts';
import type { Agreement } from '../scoring/agreement.ts';
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
import type { CardReference } from './card-reference.ts';
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

export interface MissedCard extends CardReference {
  readonly wrong: number;
  readonly overTrust: number;
  readonly overClaim: number;
  readonly groups: number;
}

export interface CardAgreement extends CardReference {
  readonly first: AgreementShare;
  /** null where there was no final vote. */
  readonly final: AgreementShare | null;
}

/** Share of the pairs of groups that chose the same lane, over the groups that placed the card; null below two. */
export interface AgreementShare {
  readonly share: number | null;
  readonly groups: number;
}

export interface Kappa {
  /** The cards it is read from: those that every group placed. */
  readonly cards: number;
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
    agreement: cardAgreements(score, votes, cards),
    kappa: showsKappa(votes) ? kappas(score, votes) : null,
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

function cardAgreements(
  { agreement }: SessionScore,
  { groups }: SessionVotes,
  cards: readonly ReportCard[],
): readonly CardAgreement[] {
  const { first, final } = agreement;
  return cards
    .filter((card) => card.disputed === null)
    .map((card) => ({
      ...referTo(card),
      first: agreementShare(first, card.id, firstVotes(groups)),
      final: final === null ? null : agreementShare(final, card.id, finalVotes(groups)),
    }));
}

function agreementShare({ perCard }: Agreement, card: CardId, votes: readonly Votes[]): AgreementShare {
  return { share: perCard[card] ?? null, groups: votes.filter((placed) => placed.has(card)).length };
}

function kappas({ agreement }: SessionScore, { cards, groups }: SessionVotes): ReportResults['kappa'] {
  const { first, final } = agreement;
  return {
    first: kappaOf(first, cards, firstVotes(groups)),
    final: final === null ? null : kappaOf(final, cards, finalVotes(groups)),
  };
}

function kappaOf(
  { fleissKappa, randolphKappa }: Agreement,
  cards: SessionVotes['cards'],
  votes: readonly Votes[],
): Kappa {
  const placedByAll = cards.filter(({ id }) => votes.every((placed) => placed.has(id)));
  return { cards: placedByAll.length, fleiss: fleissKappa, randolph: randolphKappa };
}

function firstVotes(groups: SessionVotes['groups']): readonly Votes[] {
  return groups.map((group) => group.first);
}

function finalVotes(groups: SessionVotes['groups']): readonly Votes[] {
  return groups.flatMap(({ final }) => (final === null ? [] : [final]));
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
