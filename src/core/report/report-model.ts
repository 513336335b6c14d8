import type { Lane, Phase, Scenario, Source } from '../scenario/schema.ts';
import { collectVotes } from '../scoring/collect-votes.ts';
import { fold } from '../session/change.ts';
import type { Action, Group, Session } from '../session/schema.ts';
import type { SessionState } from '../session/state.ts';
import { type CardReference, referToCard } from './card-reference.ts';
import { type ReportCard, reportCards } from './report-cards.ts';
import { type ReportResults, reportResults } from './report-results.ts';
import { type ReportRoom, reportRoom } from './report-room.ts';

/**
 * All that a report says, as data; the renderers add words and form, never facts. It holds nothing that is still
 * secret: a card's key, and every figure read off the key as a whole, stay out until the reveal.
 */
export interface Report {
  readonly cover: ReportCover;
  /** Lanes in play, by rising customer duty. */
  readonly lanes: readonly Lane[];
  readonly hasFinalVote: boolean;
  readonly asksCertainty: boolean;
  readonly cards: readonly ReportCard[];
  readonly revealed: number;
  /** null until every card in play is revealed. */
  readonly results: ReportResults | null;
  readonly room: ReportRoom;
  readonly notes: readonly ReportNote[];
  readonly actions: readonly ReportAction[];
  /** Sources that revealed cards cite, in the order in which they are cited. */
  readonly sources: readonly ReportSource[];
}

export interface ReportCover {
  readonly sessionId: string;
  readonly title: string;
  readonly scenarioId: string;
  readonly scenarioTitle: string;
  readonly scenarioVersion: string | null;
  readonly story: string;
  readonly learningGoals: readonly string[];
  /** YYYY-MM-DD. */
  readonly date: string;
  /** null when nobody is named. */
  readonly facilitator: string | null;
  readonly groups: readonly ReportGroup[];
  readonly phase: Phase;
  /** True until the session is closed. */
  readonly isDraft: boolean;
  readonly isRehearsal: boolean;
  readonly isFromSheet: boolean;
  readonly exportedAt: string;
}

export interface ReportGroup {
  readonly name: string;
  readonly headCount: number | null;
  /** An absent group is named on the cover and nowhere else: it leaves the statistics. */
  readonly present: boolean;
}

export interface ReportNote {
  readonly text: string;
  readonly at: string;
  readonly card: CardReference | null;
}

export interface ReportAction {
  readonly action: Action;
  readonly card: CardReference | null;
}

export interface ReportSource {
  readonly id: string;
  readonly source: Source;
}

/**
 * The report of a session as it stands, in any phase.
 *
 * @param exportedAt moment printed on the report, as `Date.prototype.toISOString` writes it
 */
export function buildReport(session: Session, exportedAt: string): Report {
  const { scenario } = session;
  const state = fold(session);
  const cards = reportCards(scenario, state);
  const revealed = cards.filter((card) => card.key !== null).length;
  const votes = collectVotes(scenario, state);
  return {
    cover: reportCover(session, state, exportedAt),
    lanes: state.lanes,
    hasFinalVote: votes.groups.some((group) => group.final !== null),
    asksCertainty: state.setup.options.certainty,
    cards,
    revealed,
    results: revealed === cards.length ? reportResults(scenario, votes, cards) : null,
    room: reportRoom(session, state),
    notes: state.notes.map(({ text, at, card }) => ({ text, at, card: referToCard(card, scenario, state) })),
    actions: state.actions.map((action) => ({ action, card: referToCard(action.card, scenario, state) })),
    sources: citedSources(cards, scenario),
  };
}

function reportCover(session: Session, state: SessionState, exportedAt: string): ReportCover {
  const { scenario } = session;
  const { setup } = state;
  return {
    sessionId: session.id,
    title: setup.title,
    scenarioId: scenario.id,
    scenarioTitle: scenario.title,
    scenarioVersion: scenario.version ?? null,
    story: scenario.story ?? scenario.summary,
    learningGoals: scenario.learningGoals ?? [],
    date: setup.date,
    facilitator: setup.facilitator === '' ? null : setup.facilitator,
    groups: setup.groups.map((group) => reportGroup(group, state)),
    phase: state.phase,
    isDraft: state.phase !== 'closed',
    isRehearsal: setup.options.rehearsal,
    isFromSheet: setup.recordedFrom === 'sheet',
    exportedAt,
  };
}

function reportGroup(group: Group, state: SessionState): ReportGroup {
  const present = state.boards.get(group.id)?.present === true;
  return { name: group.name, headCount: group.headCount, present };
}

function citedSources(cards: readonly ReportCard[], scenario: Scenario): readonly ReportSource[] {
  const cited = new Set(cards.flatMap((card) => card.key?.sources ?? []));
  return [...cited].flatMap((id) => {
    const source = scenario.sources?.[id];
    return source === undefined ? [] : [{ id, source }];
  });
}
