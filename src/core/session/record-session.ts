import { failure, type Result, success } from '../result.ts';
import { type CardId, type Lane, lanesByDuty } from '../scenario/schema.ts';
import type { RefusalReason } from './commands.ts';
import type { SheetGroup, SheetMark } from './placements-sheet.ts';
import { Recorder } from './recorder.ts';
import type { GroupId, Session } from './schema.ts';
import { ballotOf } from './state.ts';

/** What a group left on its board. */
export interface RecordedBoard {
  readonly group: GroupId;
  readonly votes: Pick<SheetGroup, 'first' | 'final'>;
}

export interface RecordParts {
  /** The moment that every event gets, as `Date.prototype.toISOString` writes it; paper knows no times. */
  readonly at: string;
  /** The phase it ends in: the reveal with every card hidden, or the debrief with every card turned over. */
  readonly upTo: 'reveal' | 'debrief';
}

/**
 * Plays a workshop on paper after the event: sorted, voted a second time where the setup says so, and committed. It is
 * played by the same commands as one on screen, so nothing gets in that a live session would refuse.
 *
 * @param session in its setup phase; a group of it without a board leaves every card blank
 * @returns the session, or the reason of the first refusal
 */
export function recordSession(
  session: Session,
  boards: readonly RecordedBoard[],
  { at, upTo }: RecordParts,
): Result<Session, RefusalReason> {
  const recorder = new Recorder(session, () => at);
  const { groups, options } = recorder.state.setup;
  const dealt = new Set(recorder.state.dealt);
  // Cards are placed in the order they were dealt, so one that was not dealt would get lost without a word.
  if (boards.some(({ votes }) => placedCards(votes).some((card) => !dealt.has(card))))
    return failure('unknown-card');
  const recorded = new Set(boards.map(({ group }) => group));
  const blank = groups.flatMap(({ id }) => (recorded.has(id) ? [] : [{ group: id, votes: blankVotes }]));
  recorder.enter('sort');
  for (const { group, votes } of [...boards, ...blank]) castVote(recorder, group, votes.first);
  if (options.secondVote) {
    recorder.enter('discuss');
    for (const { group, votes } of [...boards, ...blank]) castVote(recorder, group, votes.final ?? new Map());
  }
  recorder.enter('reveal');
  if (upTo === 'debrief') {
    recorder.do({ type: 'reveal-cards', cards: [...recorder.state.dealt] });
    recorder.enter('debrief');
  }
  return recorder.refused === null ? success(recorder.session) : failure(recorder.refused);
}

function placedCards({ first, final }: RecordedBoard['votes']): readonly CardId[] {
  const marks = [...first, ...(final ?? [])];
  return marks.flatMap(([card, { lane }]) => (lane === null ? [] : [card]));
}

const blankVotes: RecordedBoard['votes'] = { first: new Map(), final: null };

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
