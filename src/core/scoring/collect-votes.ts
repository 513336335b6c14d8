import type { Scenario } from '../scenario/schema.ts';
import type { Group } from '../session/schema.ts';
import { controlsInPlay, presentGroups, type SessionState } from '../session/state.ts';
import type { ScorableCard, Votes } from './scorable-card.ts';

/** One present group with its votes; final is null where no final vote has begun. */
export interface GroupVotes {
  readonly group: Group;
  readonly first: Votes;
  readonly final: Votes | null;
}

/** A session as the scoring sees it. */
export interface SessionVotes {
  /** Scorable cards in key order: in play and not disputed. */
  readonly cards: readonly ScorableCard[];
  /** Cards in play that the room contests. */
  readonly disputed: number;
  /** Present groups in the order of the setup; absent ones leave the statistics. */
  readonly groups: readonly GroupVotes[];
  /** Number of lanes in play. */
  readonly laneCount: number;
}

/** Reads the votes out of a session. The result holds the key, so it must not go to a room window. */
export function collectVotes(scenario: Scenario, state: SessionState): SessionVotes {
  const inPlay = controlsInPlay(scenario, state.setup.options);
  const cards = inPlay.filter((control) => !state.disputes.has(control.id));
  const groups = presentGroups(state).flatMap((group) => {
    const board = state.boards.get(group.id);
    if (board === undefined) return [];
    return [{ group, first: board.first.placements, final: board.final?.placements ?? null }];
  });
  return { cards, disputed: inPlay.length - cards.length, groups, laneCount: state.lanes.length };
}
