import type { CardId, Lane } from '../scenario/schema.ts';
import { collectVotes } from '../scoring/collect-votes.ts';
import { scoreVotes } from '../scoring/score-session.ts';
import { spreadOfFirstVote } from '../scoring/spread.ts';
import { projectRoom, type RoomProjection } from '../session/room-projection.ts';
import type { GroupId, Session } from '../session/schema.ts';
import type { SessionState } from '../session/state.ts';

/** How far apart the groups are on one card, with the names of those that explain first. */
export interface RoomSpread {
  readonly card: CardId;
  readonly lanes: Readonly<Record<Lane, number>>;
  readonly blank: number;
  readonly agreement: number | null;
  readonly extremes: readonly { readonly lane: Lane; readonly groups: readonly string[] }[];
}

export interface RoomRank {
  readonly group: GroupId;
  readonly right: number;
  readonly wrong: number;
  readonly blank: number;
}

/** What a room window gets: the spoiler-free projection and the two figures that may be shown beside it. */
export interface RoomView extends RoomProjection {
  /** In the discussion only, when every present group has committed its first vote. */
  readonly spread: readonly RoomSpread[] | null;
  /** After the last reveal, and only where the facilitator turned the ranking on. Most right first. */
  readonly ranking: readonly RoomRank[] | null;
}

export function roomView(session: Pick<Session, 'scenario'>, state: SessionState): RoomView {
  const { scenario } = session;
  return {
    ...projectRoom(scenario, state),
    spread: state.phase === 'discuss' ? spreadInRoom(scenario, state) : null,
    ranking: mayRank(state) ? rankingOf(scenario, state) : null,
  };
}

function spreadInRoom(scenario: Session['scenario'], state: SessionState): readonly RoomSpread[] {
  const spreads = spreadOfFirstVote(collectVotes(scenario, state));
  return spreads.map(({ extremes, ...spread }) => ({
    ...spread,
    extremes: extremes.map(({ lane, groups }) => ({ lane, groups: groups.map((group) => group.name) })),
  }));
}

/** A rank says something of every key, so none is given while one is hidden. */
function mayRank(state: SessionState): boolean {
  const isOver = state.phase === 'debrief' || state.phase === 'closed';
  return (
    state.setup.options.ranking === true && isOver && state.dealt.every((card) => state.revealed.has(card))
  );
}

function rankingOf(scenario: Session['scenario'], state: SessionState): readonly RoomRank[] {
  const votes = collectVotes(scenario, state);
  const { groups } = scoreVotes(scenario.id, votes);
  const ranks = votes.groups.flatMap(({ group }, place) => {
    const scored = groups[place];
    if (scored === undefined) return [];
    const { right, wrong, blank } = scored.final ?? scored.first;
    return [{ group: group.id, right, wrong, blank }];
  });
  return ranks.toSorted((left, right) => right.right - left.right || left.wrong - right.wrong);
}
