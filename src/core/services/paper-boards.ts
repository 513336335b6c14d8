import { type ContractError, contractError } from '../contract/errors.ts';
import type { Placements, ReadSheet, RecordedMark, SheetForm } from '../contract/exchange-views.ts';
import { failure, type Result, success } from '../result.ts';
import { participantView } from '../scenario/participant-view.ts';
import type { CardId, Scenario } from '../scenario/schema.ts';
import type { TableReader } from '../scenario/table.ts';
import { createSession } from '../session/create-session.ts';
import type { SheetGroup, SheetMark } from '../session/placements-sheet.ts';
import { readPlacementsSheet } from '../session/read-placements-sheet.ts';
import { recordSession } from '../session/record-session.ts';
import type { Session, SessionId, Setup } from '../session/schema.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** The empty form for the boards of an exercise; cards in the order of the print-out, which says nothing about the key. */
export function sheetForm(exercise: Scenario): SheetForm {
  const { title, lanes, cards } = participantView(exercise);
  const shared = new Set<string>(
    exercise.controls.filter(({ expected }) => expected === 'shared').map(({ id }) => id),
  );
  const known = new Map<string, CardId>(exercise.controls.map(({ id }) => [id, id]));
  return {
    title,
    lanes: [...lanes],
    cards: cards.flatMap((card) => {
      const id = known.get(card.id);
      return id === undefined ? [] : [{ id, title: card.title, isShared: shared.has(id) }];
    }),
  };
}

/** Reads a placements sheet into marks by group. */
export function readSheet(
  exercise: Scenario,
  sheet: { readonly name: string; readonly text: string },
  readTable: TableReader,
): Result<ReadSheet, ContractError> {
  const read = readPlacementsSheet(sheet.text, sheet.name, exercise, readTable);
  if (!read.ok) return failure(contractError('invalid-file', read.error));
  const { groups, hasSecondVote } = read.value;
  return success({
    groups: groups.map((group) => ({ name: group.name, marks: marksOf(group) })),
    hasSecondVote,
  });
}

function marksOf({ first, final }: SheetGroup): RecordedMark[] {
  return [...first].map(([card, mark]) => ({
    card,
    first: mark,
    final: final === null ? null : (final.get(card) ?? blank),
  }));
}

const blank: SheetMark = { lane: null, certainty: null };

export interface PaperSession {
  readonly id: SessionId;
  readonly setup: Setup;
  readonly placements: Placements;
  /** The moment it is recorded, as `Date.prototype.toISOString` writes it. */
  readonly at: string;
}

/** The session that boards on paper stand for, in its reveal with every card hidden. */
export function paperSession(
  exercise: Scenario,
  { id, setup, placements, at }: PaperSession,
): Result<Session, ContractError> {
  const twice = repetitionIn(setup, placements);
  if (twice !== null) return failure(contractError('bad-request', twice));
  const boards = placements.map(({ group, marks }) => ({
    group,
    votes: {
      first: new Map(marks.map(({ card, first }) => [card, first])),
      final: setup.options.secondVote
        ? new Map(marks.map(({ card, final }) => [card, final ?? blank]))
        : null,
    },
  }));
  const recorded = recordSession(createSession(id, exercise, setup, at), boards, { at, upTo: 'reveal' });
  return recorded.ok
    ? recorded
    : failure({ code: 'refused', message: refusalSentence(recorded.error), reason: recorded.error });
}

/** One name twice would leave out one of two boards, or of two marks, without a word. */
function repetitionIn(setup: Setup, placements: Placements): string | null {
  if (hasTwice(setup.groups.map(({ id }) => id))) return 'Two groups have the same identity.';
  if (hasTwice(placements.map(({ group }) => group))) return 'A group has two boards. Keep one of them.';
  return placements.some(({ marks }) => hasTwice(marks.map(({ card }) => card)))
    ? 'A card is marked twice on one board. Keep one of the marks.'
    : null;
}

function hasTwice(names: readonly string[]): boolean {
  return new Set(names).size !== names.length;
}
