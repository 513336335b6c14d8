import { failure, type Result, success } from '../result.ts';
import { type CardId, type Inject, lanesOf, type Scenario } from '../scenario/schema.ts';
import { resultOf } from '../scoring/count-results.ts';
import type { Command, RefusalReason } from '../session/commands.ts';
import { createSession } from '../session/create-session.ts';
import { Recorder } from '../session/recorder.ts';
import {
  actionSchema,
  decisionSchema,
  groupColors,
  groupIdSchema,
  noteIdSchema,
  type Session,
  type SessionId,
  type Setup,
  setupSchema,
} from '../session/schema.ts';
import { latestBallot, presentGroups, type SessionState } from '../session/state.ts';
import { inventGroups } from './invent-groups.ts';
import { rehearsalTexts as texts } from './rehearsal-texts.ts';
import { groupsToPlay, rehearse } from './rehearse.ts';

export interface RehearsalParts {
  readonly id: SessionId;
  /** From 1 to 8. */
  readonly groups: number;
  readonly seed: number;
  /** When it begins, as `Date.prototype.toISOString` writes it; each step takes some seconds more. */
  readonly at: string;
}

const secondsPerStep = 5;
const longestTitle = 160;

/**
 * A whole workshop played by invented groups and an invented facilitator, up to the debrief: two votes, two
 * injects of the scenario, a decision, a note, and actions from the cards that most groups got wrong. It is played by
 * the same commands as any workshop. The same scenario and parts give the same session.
 *
 * @returns the session, or the reason of the first refusal, such as a session that is full
 */
export function playRehearsal(scenario: Scenario, parts: RehearsalParts): Result<Session, RefusalReason> {
  let clockMs = Date.parse(parts.at);
  const now = () => {
    clockMs += secondsPerStep * 1000;
    return new Date(clockMs).toISOString();
  };
  const session = createSession(parts.id, scenario, rehearsalSetup(scenario, parts), parts.at);
  const play = new Recorder(session, now);
  play.enter('sort');
  const [inject, nextInject] = scenario.injects ?? [];
  if (inject !== undefined) playInject(play, scenario, inject, parts.seed);
  playVote(play, scenario, parts.seed);
  if (inject !== undefined) play.do({ type: 'put-inject-away', inject: inject.id });
  play.enter('discuss');
  if (nextInject !== undefined) play.do({ type: 'show-inject', inject: nextInject.id });
  playVote(play, scenario, parts.seed);
  if (nextInject !== undefined) play.do({ type: 'put-inject-away', inject: nextInject.id });
  play.enter('reveal');
  for (const card of play.state.dealt) play.do({ type: 'reveal-cards', cards: [card] });
  play.enter('debrief');
  play.do({ type: 'record-note', note: noteIdSchema.parse('note-1'), card: null, text: texts.note });
  for (const command of actionsFrom(scenario, play.state)) play.do(command);
  return play.refused === null ? success(play.session) : failure(play.refused);
}

function rehearsalSetup(scenario: Scenario, { groups, seed, at }: RehearsalParts): Setup {
  return setupSchema.parse({
    title: texts.title(scenario.title).slice(0, longestTitle),
    date: at.slice(0, 10),
    facilitator: texts.facilitator,
    groups: inventGroups(groups, seed).map((group, place) => ({
      ...group,
      id: groupIdSchema.parse(`group-${place + 1}`),
      color: groupColors[place],
    })),
    options: {
      sharedLane: lanesOf(scenario).includes('shared'),
      certainty: true,
      secondVote: true,
      rehearsal: true,
    },
    seed,
    recordedFrom: 'play',
  });
}

/** The groups sort without committing; then the inject comes, and what the room decides about it is written down. */
function playInject(play: Recorder, scenario: Scenario, inject: Inject, seed: number): void {
  const turns = groupsToPlay(play.state).map((group) =>
    rehearse(scenario, play.state, group, seed).filter((command) => command.type !== 'commit-vote'),
  );
  for (const command of inTurn(turns)) play.do(command);
  play.do({ type: 'show-inject', inject: inject.id });
  const decision = decisionSchema.parse({
    ...texts.decision,
    id: 'decision-1',
    inject: inject.id,
    question: inject.question ?? inject.title,
    options: [...texts.decision.options],
  });
  play.do({ type: 'record-decision', decision });
}

function playVote(play: Recorder, scenario: Scenario, seed: number): void {
  const turns = groupsToPlay(play.state).map((group) => rehearse(scenario, play.state, group, seed));
  for (const command of inTurn(turns)) play.do(command);
}

/** One command of each group after the other, as groups at their tables would play. */
function inTurn(turns: readonly (readonly Command[])[]): readonly Command[] {
  const rounds = Math.max(0, ...turns.map((turn) => turn.length));
  return Array.from({ length: rounds }, (_, round) => turns.flatMap((turn) => turn[round] ?? [])).flat();
}

const mostActions = 3;

/** An action for each card that more than half of the groups got wrong, in the order they were dealt. */
function actionsFrom(scenario: Scenario, state: SessionState): readonly Command[] {
  const boards = presentGroups(state).flatMap((group) => state.boards.get(group.id) ?? []);
  const isMissed = (card: CardId) => {
    const control = scenario.controls.find(({ id }) => id === card);
    if (control === undefined) return false;
    const wrong = boards.filter((board) => resultOf(control, latestBallot(board).placements) === 'wrong');
    return wrong.length * 2 > boards.length;
  };
  const missed = state.dealt.filter(isMissed).slice(0, mostActions);
  return missed.map((card, place) => ({
    type: 'record-action',
    action: actionSchema.parse({
      id: `action-${place + 1}`,
      card,
      issue: texts.action.issue(scenario.controls.find(({ id }) => id === card)?.title ?? card),
      correctiveAction: texts.action.correctiveAction,
      element: 'planning',
      priority: 'medium',
      owner: '',
      contact: '',
      start: null,
      due: null,
      status: 'open',
      verification: texts.action.verification,
    }),
  }));
}
