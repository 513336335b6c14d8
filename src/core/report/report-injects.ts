import type { Inject, InjectId, Scenario } from '../scenario/schema.ts';
import { applyEvent } from '../session/apply-event.ts';
import type { GroupId, Session, Vote } from '../session/schema.ts';
import { type Ballot, ballotOf, presentGroups, type SessionState, voteInPhase } from '../session/state.ts';
import { type CardReference, referToCard } from './card-reference.ts';
import { movesIn, type ReportMove } from './report-moves.ts';

/** An inject that was shown, and what the groups did about it. One that was never shown is in no report. */
export interface ReportInject {
  readonly id: InjectId;
  readonly title: string;
  readonly text: string;
  readonly question: string | null;
  readonly shownAt: string;
  /** The vote that was open when it was shown; null where none was, so that it could change nothing. */
  readonly vote: Vote | null;
  /** The cards in play that it hits. */
  readonly hits: readonly CardReference[];
  /** Placed cards that were moved, or put back, after it. */
  readonly changes: readonly ReportMove[];
  /** Cards that groups placed for the first time after it: sorting that went on, not a change of mind. */
  readonly firstPlacements: number;
}

/** The boards around one inject. */
interface Window {
  readonly inject: InjectId;
  readonly shownAt: string;
  readonly before: SessionState;
  /** Boards of groups that are past it. */
  readonly after: Map<GroupId, Ballot>;
}

/**
 * The injects in the order in which they were first shown. What an inject changed is read from a group's board when
 * it was first shown against the board when the group next committed, or before that when the next inject was shown
 * or the phase changed.
 *
 * @param state the fold of the session
 */
export function reportInjects(session: Session, state: SessionState): readonly ReportInject[] {
  return windowsOf(session).flatMap((window) => {
    const inject = (session.scenario.injects ?? []).find((candidate) => candidate.id === window.inject);
    return inject === undefined ? [] : [reportInject(inject, window, session.scenario, state)];
  });
}

function windowsOf({ log, scenario }: Session): readonly Window[] {
  const windows: Window[] = [];
  let state: SessionState | null = null;
  for (const event of log) {
    const before: SessionState | null = state;
    state = applyEvent(state, event, scenario);
    if (before === null) continue;
    const isFirstShown = event.type === 'inject-shown' && before.injects.length < state.injects.length;
    const isEnd = isFirstShown || event.type === 'phase-changed';
    if (isEnd) closeFor([...before.boards.keys()], windows.at(-1), before);
    else if (event.type === 'vote-committed') closeFor([event.group], windows.at(-1), before);
    if (isFirstShown)
      windows.push({ inject: event.inject, shownAt: event.at, before: state, after: new Map() });
  }
  if (state !== null) closeFor([...state.boards.keys()], windows.at(-1), state);
  return windows;
}

/** Keeps the boards of groups for whom the window ends here; the first end counts. */
function closeFor(groups: readonly GroupId[], window: Window | undefined, state: SessionState): void {
  const vote = window === undefined ? null : voteInPhase(window.before.phase);
  if (window === undefined || vote === null) return;
  for (const group of groups) {
    const ballot = ballotOf(state, group, vote);
    if (ballot !== null && !window.after.has(group)) window.after.set(group, ballot);
  }
}

function reportInject(inject: Inject, window: Window, scenario: Scenario, state: SessionState): ReportInject {
  const vote = voteInPhase(window.before.phase);
  const boards = presentGroups(state).flatMap((group) => {
    const before = vote === null ? null : ballotOf(window.before, group.id, vote);
    const after = window.after.get(group.id);
    return before === null || after === undefined ? [] : [{ group, before, after }];
  });
  const moves = movesIn(boards, scenario, state);
  const changes = moves.filter((move) => move.before !== null);
  return {
    id: inject.id,
    title: inject.title,
    text: inject.text,
    question: inject.question ?? null,
    shownAt: window.shownAt,
    vote,
    hits: inject.controls
      .filter((card) => state.dealt.includes(card))
      .flatMap((card) => referToCard(card, scenario, state) ?? []),
    changes,
    firstPlacements: moves.length - changes.length,
  };
}
