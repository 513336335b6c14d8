import { failure, type Result, success } from '../result.ts';
import { describeIssue } from '../scenario/describe-issue.ts';
import { lanesOf, type Scenario } from '../scenario/schema.ts';
import { createSession } from './create-session.ts';
import type { PlacementsSheet, SheetGroup } from './placements-sheet.ts';
import { recordSession } from './record-session.ts';
import {
  groupColors,
  groupIdSchema,
  type Session,
  type SessionId,
  type Setup,
  sessionLimits,
  setupSchema,
} from './schema.ts';

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
  const boards = setup.value.groups.flatMap((group, index) => {
    const votes = sheet.groups[index];
    return votes === undefined ? [] : [{ group: group.id, votes }];
  });
  const recorded = recordSession(createSession(parts.id, scenario, setup.value, parts.at), boards, {
    at: parts.at,
    upTo: 'debrief',
  });
  return recorded.ok
    ? recorded
    : failure(
        `The sheet does not fit the scenario "${scenario.id}" (${recorded.error}). Check its cards and lanes.`,
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
