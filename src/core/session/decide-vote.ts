import { failure, type Result, success } from '../result.ts';
import type { CommandOf, RefusalReason } from './commands.ts';
import type { Proposal } from './decide.ts';
import type { GroupId, Vote } from './schema.ts';
import { type Ballot, ballotOf, isInPlay, type SessionState, voteInPhase } from './state.ts';

/** The ballot a group may still change, with the vote it belongs to. */
export function openBallot(
  state: SessionState,
  group: GroupId,
): Result<{ readonly ballot: Ballot; readonly vote: Vote }, RefusalReason> {
  const vote = voteInPhase(state.phase);
  if (vote === null) return failure('wrong-phase');
  if (!state.boards.has(group)) return failure('unknown-group');
  const ballot = ballotOf(state, group, vote);
  if (ballot === null) return failure('no-vote');
  return ballot.committed ? failure('vote-committed') : success({ ballot, vote });
}

/** Moves cards into a lane or back to the deck, as one step. Cards already turned over stay where they are. */
export function decidePlacement(state: SessionState, command: CommandOf<'place-cards'>): Proposal {
  const open = openBallot(state, command.group);
  if (!open.ok) return open;
  const { ballot, vote } = open.value;
  const { group, lane } = command;
  const cards = [...new Set(command.cards)];
  if (cards.some((card) => !isInPlay(state, card))) return failure('unknown-card');
  if (cards.some((card) => state.revealed.has(card))) return failure('card-revealed');
  if (lane === null) {
    const placed = cards.filter((card) => ballot.placements.has(card));
    if (placed.length === 0) return success(null);
    return success({ type: 'cards-placed', by: group, group, vote, cards: placed, lane, index: 0 });
  }
  if (!state.lanes.includes(lane)) return failure('lane-not-offered');
  const rest = ballot.lanes[lane].filter((card) => !cards.includes(card));
  const index = Math.min(command.index ?? rest.length, rest.length);
  const after = [...rest.slice(0, index), ...cards, ...rest.slice(index)];
  const before = ballot.lanes[lane];
  const same = after.length === before.length && after.every((card, place) => before[place] === card);
  if (same) return success(null);
  return success({ type: 'cards-placed', by: group, group, vote, cards, lane, index });
}

/** Takes a count of hands as the vote of a group on one card. */
export function decideTally(state: SessionState, command: CommandOf<'record-tally'>): Proposal {
  const open = openBallot(state, command.group);
  if (!open.ok) return open;
  const { ballot, vote } = open.value;
  const { group, card, tally } = command;
  if (!isInPlay(state, card)) return failure('unknown-card');
  if (state.revealed.has(card)) return failure('card-revealed');
  if (tally !== null && tally.shared > 0 && !state.lanes.includes('shared'))
    return failure('lane-not-offered');
  const known = ballot.tallies.get(card) ?? null;
  if (JSON.stringify(known) === JSON.stringify(tally)) return success(null);
  return success({ type: 'tally-recorded', by: group, group, vote, card, tally });
}

/** Locks a group's vote. Blank cards may stay: a blank is an answer of its own, never a wrong one. */
export function decideCommit(state: SessionState, group: GroupId): Proposal {
  const open = openBallot(state, group);
  if (!open.ok) return open.error === 'vote-committed' ? success(null) : open;
  return success({ type: 'vote-committed', by: group, group, vote: open.value.vote });
}

/** Opens a committed vote again while its phase lasts. */
export function decideReopen(state: SessionState, group: GroupId): Proposal {
  const vote = voteInPhase(state.phase);
  if (vote === null) return failure('wrong-phase');
  const ballot = ballotOf(state, group, vote);
  if (ballot === null) return failure('unknown-group');
  if (!ballot.committed) return success(null);
  return success({ type: 'vote-reopened', by: 'facilitator', group, vote });
}
