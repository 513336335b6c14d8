import { type CardId, type Lane, lanesByDuty, type Scenario } from '../scenario/schema.ts';
import type { Command } from '../session/commands.ts';
import type { GroupId } from '../session/schema.ts';
import {
  type Ballot,
  ballotOf,
  cardsInPlay,
  groupsStillVoting,
  type SessionState,
  voteInPhase,
} from '../session/state.ts';
import { type Dice, diceOf, pick } from './dice.ts';
import { type Profile, profileOf } from './profiles.ts';
import { rehearsalTexts } from './rehearsal-texts.ts';

/** The groups that would play next, in the order of the setup: those that are present and have not committed. */
export function groupsToPlay(state: SessionState): readonly GroupId[] {
  const vote = voteInPhase(state.phase);
  return vote === null ? [] : groupsStillVoting(state, vote).map((group) => group.id);
}

/**
 * What an invented group does with its open vote, as commands like anybody's, the last of which commits it. It places
 * what lies in its deck, thinks again about cards that an inject on screen hits, and in the discussion about all of
 * them. It knows the key and errs on purpose, by its profile.
 *
 * Pure: the same scenario, state and seed give the same commands. Nothing for a group that has no open vote.
 *
 * @param seed as in the setup; another seed makes other mistakes
 */
export function rehearse(
  scenario: Scenario,
  state: SessionState,
  group: GroupId,
  seed: number,
): readonly Command[] {
  const vote = voteInPhase(state.phase);
  const ballot = vote === null ? null : ballotOf(state, group, vote);
  if (vote === null || ballot === null || !groupsToPlay(state).includes(group)) return [];
  const place = state.setup.groups.findIndex((candidate) => candidate.id === group);
  const player: Player = {
    group,
    scenario,
    state,
    ballot,
    profile: profileOf(place),
    dice: diceOf(seed, `${place} ${vote}`),
  };
  const cards = cardsInPlay(state).filter((card) => !state.revealed.has(card));
  const turns = cards.flatMap((card) => playCard(player, card));
  return [...turns, { type: 'commit-vote', group }];
}

interface Player {
  readonly group: GroupId;
  readonly scenario: Scenario;
  readonly state: SessionState;
  readonly ballot: Ballot;
  readonly profile: Profile;
  readonly dice: Dice;
}

function playCard(player: Player, card: CardId): readonly Command[] {
  const { group, state, ballot, profile, dice } = player;
  const lies = ballot.placements.get(card) ?? null;
  const lane = lies === null ? firstThought(player, card) : secondThought(player, card, lies.lane);
  if (lane === null) return [];
  const isNew = lane !== lies?.lane;
  const commands: Command[] = isNew ? [{ type: 'place-cards', group, cards: [card], lane, index: null }] : [];
  const certainty = pick(profile.certainties, dice(`certainty ${card}`));
  const isUnrated = isNew || lies.certainty === null;
  if (state.setup.options.certainty && isUnrated && certainty !== undefined)
    commands.push({ type: 'state-certainty', group, card, certainty });
  if (isNew && dice(`explains ${card}`) < profile.explains)
    commands.push({
      type: 'explain-placement',
      group,
      card,
      why: pick(rehearsalTexts.whys[lane], dice(`why ${card}`)) ?? '',
    });
  return commands;
}

/** The lane for a card that still lies in the deck, or null to leave it there. */
function firstThought({ scenario, state, profile, dice }: Player, card: CardId): Lane | null {
  if (dice(`blank ${card}`) < profile.leavesBlank) return null;
  const expected = scenario.controls.find((control) => control.id === card)?.expected;
  // A card that was added in the room has no key to err from.
  if (expected === undefined) return pick(state.lanes, dice(`lane ${card}`)) ?? null;
  const duty = lanesByDuty.indexOf(expected);
  const less = state.lanes.filter((lane) => lanesByDuty.indexOf(lane) < duty);
  const more = state.lanes.filter((lane) => lanesByDuty.indexOf(lane) > duty);
  const thrown = dice(`lane ${card}`);
  if (thrown < profile.overTrusts) return less.at(-1) ?? expected;
  if (thrown > 1 - profile.overClaims) return more[0] ?? expected;
  return expected;
}

/** The lane for a card that was placed before: the right one where the group learns, else the one it lies in. */
function secondThought({ scenario, state, profile, dice }: Player, card: CardId, lies: Lane): Lane {
  const injects = scenario.injects ?? [];
  const isHit = state.injects.some(
    ({ inject, isOnScreen }) =>
      isOnScreen && injects.some(({ id, controls }) => id === inject && controls.includes(card)),
  );
  if (state.phase !== 'discuss' && !isHit) return lies;
  const expected = scenario.controls.find((control) => control.id === card)?.expected ?? lies;
  return dice(`learns ${card}`) < profile.learns ? expected : lies;
}
