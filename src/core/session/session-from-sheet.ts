import { failure, type Result, success } from '../result.ts';
import { describeIssue } from '../scenario/describe-issue.ts';
import {
  type CardId,
  type Lane,
  lanesByDuty,
  lanesOf,
  type Phase,
  type Scenario,
} from '../scenario/schema.ts';
import { evolve, fold, foldChange } from './change.ts';
import type { Command, RefusalReason } from './commands.ts';
import { createSession } from './create-session.ts';
import { decide } from './decide.ts';
import type { PlacementsSheet, SheetGroup, SheetMark } from './placements-sheet.ts';
import {
  type GroupId,
  groupColors,
  groupIdSchema,
  type Session,
  type SessionId,
  type Setup,
  sessionLimits,
  setupSchema,
} from './schema.ts';
import { ballotOf, type SessionState } from './state.ts';

/** What a sheet does not say about its workshop. */
export interface SheetSessionParts {
  readonly id: SessionId;
  /** Makes a new random id for each group. */
  readonly newId: () => string;
  /** The moment that every event gets, as `Date.prototype.toISOString` writes it; a sheet knows no times. */
  readonly at: string;
  readonly title: string;
  /** The day of the workshop, YYYY-MM-DD. */
  readonly date: string;
  readonly facilitator: string;
}

/**
 * The session that a workshop on paper would have left behind: set up, voted, committed, revealed and in its debrief.
 * It is played by the same commands as one on screen, so nothing gets in that a live session would refuse.
 *
 * @returns the session, or one sentence about what does not fit into a session
 */
export function sessionFromSheet(
  scenario: Scenario,
  sheet: PlacementsSheet,
  parts: SheetSessionParts,
): Result<Session, string> {
  const count = sheet.groups.length;
  if (count === 0) return failure('The sheet has no groups. Add a row for each card that a group placed.');
  if (count > sessionLimits.groups) {
    return failure(
      `The sheet has ${count} groups, but a session holds at most ${sessionLimits.groups}. Split it into several sheets.`,
    );
  }
  const setup = setupFor(scenario, sheet, parts);
  if (!setup.ok) return setup;
  const recorder = new Recorder(createSession(parts.id, scenario, setup.value, parts.at), parts.at);
  const boards = setup.value.groups.flatMap((group, index) => {
    const votes = sheet.groups[index];
    return votes === undefined ? [] : [{ id: group.id, votes }];
  });
  const refused = playSheet(recorder, boards, sheet.hasSecondVote);
  return refused === null
    ? success(recorder.session)
    : failure(
        `The sheet does not fit the scenario "${scenario.id}" (${refused}). Check its cards and lanes.`,
      );
}

function setupFor(
  scenario: Scenario,
  sheet: PlacementsSheet,
  parts: SheetSessionParts,
): Result<Setup, string> {
  const value = {
    title: parts.title,
    date: parts.date,
    facilitator: parts.facilitator,
    groups: sheet.groups.map((group, index) => ({
      id: groupIdSchema.parse(parts.newId()),
      name: group.name,
      color: groupColors[index],
      headCount: null,
    })),
    options: {
      sharedLane: lanesOf(scenario).includes('shared'),
      certainty: sheet.groups.some(hasCertainty),
      secondVote: sheet.hasSecondVote,
      rehearsal: false,
    },
    seed: 0,
    recordedFrom: 'sheet',
  };
  const checked = setupSchema.safeParse(value);
  if (checked.success) return success(checked.data);
  const [problem] = checked.error.issues.flatMap((issue) => describeIssue(issue, setupSchema, value));
  return failure(
    `The session cannot be set up. ${problem?.message ?? 'Its title, date or groups do not fit.'}`,
  );
}

function hasCertainty(group: SheetGroup): boolean {
  return [...group.first.values(), ...(group.final?.values() ?? [])].some((mark) => mark.certainty !== null);
}

interface SheetBoard {
  readonly id: GroupId;
  readonly votes: SheetGroup;
}

/** Plays all phases; answers with the first refusal, or null when the session has reached its debrief. */
function playSheet(
  recorder: Recorder,
  boards: readonly SheetBoard[],
  hasSecondVote: boolean,
): RefusalReason | null {
  recorder.enter('sort');
  for (const { id, votes } of boards) castVote(recorder, id, votes.first);
  if (hasSecondVote) {
    recorder.enter('discuss');
    for (const { id, votes } of boards) castVote(recorder, id, votes.final ?? new Map());
  }
  recorder.enter('reveal');
  recorder.do({ type: 'reveal-cards', cards: [...recorder.state.dealt] });
  recorder.enter('debrief');
  return recorder.refused;
}

/** Brings a group's open ballot to what the sheet says, and commits it. */
function castVote(recorder: Recorder, group: GroupId, marks: ReadonlyMap<CardId, SheetMark>): void {
  const vote = recorder.state.phase === 'sort' ? 'first' : 'final';
  const placed = ballotOf(recorder.state, group, vote)?.placements ?? new Map();
  for (const lane of [...lanesByDuty, null] satisfies readonly (Lane | null)[]) {
    const cards = recorder.state.dealt.filter((card) => {
      const wanted = marks.get(card)?.lane ?? null;
      return wanted === lane && (placed.get(card)?.lane ?? null) !== wanted;
    });
    if (cards.length > 0) recorder.do({ type: 'place-cards', group, cards, lane, index: null });
  }
  for (const [card, { certainty }] of marks) {
    if (certainty !== null) recorder.do({ type: 'state-certainty', group, card, certainty });
  }
  recorder.do({ type: 'commit-vote', group });
}

/** Runs commands one after another on a session of its own, and stops at the first that is refused. */
class Recorder {
  readonly #at: string;
  #session: Session;
  #state: SessionState;
  #refused: RefusalReason | null = null;

  constructor(session: Session, at: string) {
    this.#session = session;
    this.#state = fold(session);
    this.#at = at;
  }

  get session(): Session {
    return this.#session;
  }

  get state(): SessionState {
    return this.#state;
  }

  get refused(): RefusalReason | null {
    return this.#refused;
  }

  enter(phase: Phase): void {
    this.do({ type: 'change-phase', from: this.#state.phase, to: phase });
  }

  do(command: Command): void {
    if (this.#refused !== null) return;
    const decided = decide(this.#session, this.#state, command, this.#at);
    if (!decided.ok) {
      this.#refused = decided.error;
    } else if (decided.value !== null) {
      const before = this.#session;
      this.#session = evolve(before, decided.value);
      this.#state = foldChange(this.#state, before, this.#session, decided.value);
    }
  }
}
