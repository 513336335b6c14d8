import type { Scenario } from '../scenario/schema.ts';
import { agendaOf, elapsedByPhase, type PhaseElapsed } from '../session/elapsed.ts';
import type { GroupId, Session, Tally, Vote } from '../session/schema.ts';
import {
  cardsInPlay,
  newBoard,
  presentGroups,
  type RecordedDecision,
  type SessionState,
} from '../session/state.ts';
import { type CardReference, referToCard } from './card-reference.ts';
import { type ReportCard, reportAddedCards } from './report-cards.ts';
import { type ReportInject, reportInjects } from './report-injects.ts';
import { movesIn, type ReportMove } from './report-moves.ts';

/** What happened in the room beside the votes themselves. */
export interface ReportRoom {
  /** What the groups changed from the first vote to the final one; null where there was no final vote. */
  readonly secondVote: readonly ReportMove[] | null;
  /** Cards on which hands were counted. */
  readonly hands: readonly ReportHands[];
  readonly injects: readonly ReportInject[];
  readonly decisions: readonly ReportDecision[];
  /** Cards added in the room, without a key and unscored. */
  readonly added: readonly ReportCard[];
  readonly attendance: readonly ReportAttendance[];
  readonly reopened: readonly ReportReopening[];
  /** Empty for a session typed from a sheet: paper knows no times. */
  readonly elapsed: readonly PhaseElapsed[];
}

export interface ReportHands {
  readonly card: CardReference;
  readonly groupName: string;
  readonly first: Tally | null;
  readonly final: Tally | null;
}

export interface ReportDecision extends Omit<RecordedDecision, 'inject'> {
  /** The inject that asked for it, if it was shown. */
  readonly inject: { readonly id: string; readonly title: string } | null;
}

/** A group that came after the beginning, left, or came back. */
export interface ReportAttendance {
  readonly groupName: string;
  readonly at: string;
  readonly change: 'joined' | 'left' | 'returned';
}

/** A committed vote that the facilitator opened again. */
export interface ReportReopening {
  readonly groupName: string;
  readonly vote: Vote;
  readonly at: string;
}

/** @param state the fold of the session */
export function reportRoom(session: Session, state: SessionState): ReportRoom {
  const { scenario } = session;
  const injects = reportInjects(session, state);
  return {
    secondVote: secondVoteMoves(scenario, state),
    hands: countedHands(scenario, state),
    injects,
    decisions: state.decisions.map((decision) => {
      const inject = injects.find(({ id }) => id === decision.inject);
      return { ...decision, inject: inject === undefined ? null : { id: inject.id, title: inject.title } };
    }),
    added: reportAddedCards(state),
    attendance: attendance(session, state),
    reopened: reopenings(session, state),
    elapsed: elapsed(session, state),
  };
}

function secondVoteMoves(scenario: Scenario, state: SessionState): readonly ReportMove[] | null {
  const boards = presentGroups(state).flatMap((group) => {
    const { first, final } = state.boards.get(group.id) ?? newBoard;
    return final === null ? [] : [{ group, before: first, after: final }];
  });
  return boards.length === 0 ? null : movesIn(boards, scenario, state);
}

function countedHands(scenario: Scenario, state: SessionState): readonly ReportHands[] {
  return cardsInPlay(state).flatMap((id) => {
    const card = referToCard(id, scenario, state);
    return presentGroups(state).flatMap((group) => {
      const board = state.boards.get(group.id) ?? newBoard;
      const first = board.first.tallies.get(id) ?? null;
      const final = board.final?.tallies.get(id) ?? null;
      return card === null || (first === null && final === null)
        ? []
        : [{ card, groupName: group.name, first, final }];
    });
  });
}

function attendance({ log }: Session, state: SessionState): readonly ReportAttendance[] {
  return log.flatMap((event) => {
    if (event.type !== 'group-joined' && event.type !== 'group-presence-changed') return [];
    const isJoining = event.type === 'group-joined';
    const groupName = nameOf(isJoining ? event.joined.id : event.group, state);
    if (groupName === null) return [];
    const change = isJoining ? 'joined' : event.present ? 'returned' : 'left';
    return [{ groupName, at: event.at, change } satisfies ReportAttendance];
  });
}

function reopenings({ log }: Session, state: SessionState): readonly ReportReopening[] {
  return log.flatMap((event) => {
    if (event.type !== 'vote-reopened') return [];
    const groupName = nameOf(event.group, state);
    return groupName === null ? [] : [{ groupName, vote: event.vote, at: event.at }];
  });
}

function nameOf(group: GroupId, state: SessionState): string | null {
  return state.setup.groups.find((candidate) => candidate.id === group)?.name ?? null;
}

/** Until the last thing that was recorded: a session left open over night was not played all night. */
function elapsed({ log, scenario }: Session, { setup }: SessionState): readonly PhaseElapsed[] {
  const last = log.at(-1);
  if (last === undefined || setup.recordedFrom === 'sheet') return [];
  return elapsedByPhase(log, agendaOf(scenario, setup), last.at);
}
