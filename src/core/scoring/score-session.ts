import type { ScenarioId } from '../scenario/schema.ts';
import { fold } from '../session/change.ts';
import type { Session } from '../session/schema.ts';
import { type Agreement, agreement } from './agreement.ts';
import { collectVotes, type GroupVotes, type SessionVotes } from './collect-votes.ts';
import { gain } from './gain.ts';
import { type GroupScore, scoreGroup } from './score-group.ts';

export interface ScoredGroup {
  readonly name: string;
  readonly first: GroupScore;
  /** null where there was no final vote. */
  readonly final: GroupScore | null;
  readonly gain: number | null;
}

/** The scores of a workshop, unrounded; what is undefined for the data is null. */
export interface SessionScore {
  readonly scenario: ScenarioId;
  /** Number of scorable cards, the N of every figure. */
  readonly cards: number;
  readonly groups: readonly ScoredGroup[];
  readonly agreement: { readonly first: Agreement; readonly final: Agreement | null };
}

/**
 * Scores a session as far as it was played. It reads the key, so before the last reveal the result is for the
 * facilitator's eyes and for no export.
 */
export function scoreSession(session: Session): SessionScore {
  return scoreVotes(session.scenario.id, collectVotes(session.scenario, fold(session)));
}

/** The same from votes already collected, for callers that hold the folded state. */
export function scoreVotes(scenario: ScenarioId, votes: SessionVotes): SessionScore {
  const firsts = votes.groups.map((group) => group.first);
  const finals = votes.groups.flatMap((group) => (group.final === null ? [] : [group.final]));
  return {
    scenario,
    cards: votes.cards.length,
    groups: votes.groups.map((group) => scoreGroupVotes(group, votes)),
    agreement: {
      first: agreement(votes.cards, firsts, votes.laneCount),
      final: finals.length === 0 ? null : agreement(votes.cards, finals, votes.laneCount),
    },
  };
}

function scoreGroupVotes(votes: GroupVotes, { cards, disputed }: SessionVotes): ScoredGroup {
  const first = scoreGroup(cards, votes.first, disputed);
  const final = votes.final === null ? null : scoreGroup(cards, votes.final, disputed);
  return {
    name: votes.group.name,
    first,
    final,
    gain: final === null ? null : gain(first.accuracy, final.accuracy),
  };
}
