import type { MethodInput } from '#core/contract/contract.ts';
import type { Placements, ReadSheet, SheetForm } from '#core/contract/exchange-views.ts';
import type { CardId, Lane, ModelId, ScenarioId } from '#core/scenario/schema.ts';
import type { SheetMark } from '#core/session/placements-sheet.ts';
import { type GroupId, groupColors, groupIdSchema, setupSchema, type Vote } from '#core/session/schema.ts';

export interface PaperGroup {
  readonly id: GroupId;
  readonly name: string;
  /** Empty when nobody counted. */
  readonly headCount: number | '';
}

/** What one group did with one card. */
export type CellMarks = Readonly<Record<Vote, SheetMark>>;
/** The marks of one card by group; a card without any has no row. */
export type RowMarks = ReadonlyMap<GroupId, CellMarks>;

/** Paper boards while they are typed in. */
export interface PaperDraft {
  readonly model: ModelId | null;
  readonly title: string;
  readonly date: string;
  readonly facilitator: string;
  readonly groups: readonly PaperGroup[];
  readonly sharedLane: boolean;
  readonly certainty: boolean;
  readonly secondVote: boolean;
  readonly marks: ReadonlyMap<CardId, RowMarks>;
}

export const blankMark: SheetMark = { lane: null, certainty: null };
const blankCell: CellMarks = { first: blankMark, final: blankMark };

export const mostGroups = groupColors.length;

export function markAt(row: RowMarks | undefined, group: GroupId, vote: Vote): SheetMark {
  return row?.get(group)?.[vote] ?? blankMark;
}

/** Rows that did not change keep their identity, so that only the row that was typed into is drawn again. */
export function withMark(
  draft: PaperDraft,
  place: { readonly card: CardId; readonly group: GroupId; readonly vote: Vote },
  mark: SheetMark,
): PaperDraft {
  const row = new Map(draft.marks.get(place.card));
  row.set(place.group, { ...(row.get(place.group) ?? blankCell), [place.vote]: mark });
  return { ...draft, marks: new Map(draft.marks).set(place.card, row) };
}

/** The cards in play with the numbers of the print-out, from 1; a shared card that is left out keeps its number. */
export function cardsInPlay(
  form: SheetForm,
  draft: Pick<PaperDraft, 'sharedLane'>,
): readonly { readonly id: CardId; readonly title: string; readonly number: number }[] {
  return form.cards.flatMap(({ id, title, isShared }, index) =>
    isShared && !draft.sharedLane ? [] : [{ id, title, number: index + 1 }],
  );
}

export function lanesInPlay(form: SheetForm, draft: Pick<PaperDraft, 'sharedLane'>): readonly Lane[] {
  return form.lanes.filter((lane) => lane !== 'shared' || draft.sharedLane);
}

/** A mark as it counts: nothing of it that the options switched off. */
function counted(mark: SheetMark, draft: PaperDraft): SheetMark {
  if (mark.lane === null || (mark.lane === 'shared' && !draft.sharedLane)) return blankMark;
  return draft.certainty ? mark : { ...mark, certainty: null };
}

/** How many of the cards in play a group has placed. */
export function placedBy(
  draft: PaperDraft,
  group: GroupId,
  vote: Vote,
  cards: readonly { readonly id: CardId }[],
): number {
  return cards.filter(({ id }) => counted(markAt(draft.marks.get(id), group, vote), draft).lane !== null)
    .length;
}

/** The final vote of every group as its first, where nothing was typed into the final one yet. */
export function withFirstVotesCopied(draft: PaperDraft): PaperDraft {
  const marks = new Map<CardId, RowMarks>();
  for (const [card, row] of draft.marks) {
    const copied = [...row].map(([group, cell]) => {
      const final = cell.final.lane === null ? { lane: cell.first.lane, certainty: null } : cell.final;
      return [group, { ...cell, final }] as const;
    });
    marks.set(card, new Map(copied));
  }
  return { ...draft, marks };
}

/**
 * The draft with the groups and marks of a placements sheet in place of its own. A group of the same name keeps its
 * head-count.
 *
 * @param newId makes an id for each group
 */
export function withSheet(draft: PaperDraft, sheet: ReadSheet, newId: () => string): PaperDraft {
  const headCounts = new Map(draft.groups.map(({ name, headCount }) => [name, headCount]));
  const marks = new Map<CardId, Map<GroupId, CellMarks>>();
  const groups = sheet.groups.map(({ name, marks: rows }): PaperGroup => {
    const id = groupIdSchema.parse(newId());
    for (const { card, first, final } of rows) {
      const row = marks.get(card) ?? new Map<GroupId, CellMarks>();
      row.set(id, { first, final: final ?? blankMark });
      marks.set(card, row);
    }
    return { id, name, headCount: headCounts.get(name) ?? '' };
  });
  const all = sheet.groups.flatMap((group) => group.marks.flatMap(({ first, final }) => [first, final]));
  return {
    ...draft,
    groups,
    marks,
    secondVote: sheet.hasSecondVote,
    certainty: draft.certainty || all.some((mark) => mark !== null && mark.certainty !== null),
    sharedLane: draft.sharedLane || all.some((mark) => mark?.lane === 'shared'),
  };
}

/** Why a draft cannot become a session, by its field; empty when it can. */
export function problemsOf(
  draft: PaperDraft,
): Readonly<Record<string, 'title' | 'date' | 'name' | 'sameName'>> {
  const problems: Record<string, 'title' | 'date' | 'name' | 'sameName'> = {};
  const { title, date, groups } = setupSchema.shape;
  if (!title.safeParse(draft.title).success) problems.title = 'title';
  if (!date.safeParse(draft.date).success) problems.date = 'date';
  const names = draft.groups.map(({ name }) => name.trim().toLowerCase());
  for (const [index, { id, name }] of draft.groups.entries()) {
    if (!groups.element.shape.name.safeParse(name).success) problems[id] = 'name';
    else if (names.indexOf(name.trim().toLowerCase()) !== index) problems[id] = 'sameName';
  }
  return problems;
}

/** A vote in which no group placed anything, which is forgotten rather than played; null where there is none. */
export function missingIn(draft: PaperDraft, form: SheetForm): Vote | null {
  const cards = cardsInPlay(form, draft);
  const votes: readonly Vote[] = draft.secondVote ? ['first', 'final'] : ['first'];
  return votes.find((vote) => draft.groups.every(({ id }) => placedBy(draft, id, vote, cards) === 0)) ?? null;
}

/** What the backend is told. Only for drafts without problems. @param seed of the shuffle; see `Setup` */
export function toRecording(
  draft: PaperDraft,
  form: SheetForm,
  scenario: ScenarioId,
  seed: number,
): MethodInput<'session.record'> {
  const cards = cardsInPlay(form, draft);
  const { secondVote, certainty, sharedLane } = draft;
  const placements: Placements = draft.groups.map(({ id }) => ({
    group: id,
    marks: cards.flatMap(({ id: card }) => {
      const row = draft.marks.get(card);
      const first = counted(markAt(row, id, 'first'), draft);
      const final = secondVote ? counted(markAt(row, id, 'final'), draft) : null;
      return first.lane === null && (final?.lane ?? null) === null ? [] : [{ card, first, final }];
    }),
  }));
  return {
    scenario,
    model: draft.model,
    placements,
    setup: {
      title: draft.title,
      date: draft.date,
      facilitator: draft.facilitator,
      groups: draft.groups.map(({ id, name, headCount }, index) => ({
        id,
        name,
        color: groupColors[index] ?? groupColors[0],
        headCount: headCount === '' ? null : headCount,
      })),
      options: { sharedLane, certainty, secondVote, rehearsal: false },
      seed,
      recordedFrom: 'sheet',
    },
  };
}
