import type { CardId, Lane } from '#core/scenario/schema.ts';
import { type Ballot, deckOf, type SessionState } from '#core/session/state.ts';

/** A place where cards lie on the board: the deck, or a lane. */
export type Area = 'deck' | Lane;

/** One area with what lies in it, in order. */
export interface AreaContent {
  readonly area: Area;
  readonly cards: readonly CardId[];
  /** Cards that the reveal showed to belong here while they lie elsewhere. */
  readonly missing: readonly CardId[];
}

/**
 * The areas of one ballot from left to right: the deck, then the lanes by rising customer duty.
 *
 * @param expected the lanes of cards already turned over; a hidden card must not be in it
 */
export function areasOf(
  state: SessionState,
  ballot: Ballot,
  expected: ReadonlyMap<CardId, Lane> = new Map(),
): readonly AreaContent[] {
  const lanes = state.lanes.map((lane) => ({
    area: lane,
    cards: ballot.lanes[lane],
    missing: state.dealt.filter(
      (card) => expected.get(card) === lane && ballot.placements.get(card)?.lane !== lane,
    ),
  }));
  return [{ area: 'deck', cards: deckOf(state, ballot), missing: [] }, ...lanes];
}

/** Every card of the board in the order in which the eye and a screen reader meet them. */
export function cardsInOrder(areas: readonly AreaContent[]): readonly CardId[] {
  return areas.flatMap((area) => area.cards);
}

/** Where a card lies, with its place from 0; null for a card that is not on the board. */
export function findCard(
  areas: readonly AreaContent[],
  card: CardId,
): { readonly content: AreaContent; readonly place: number } | null {
  for (const content of areas) {
    const place = content.cards.indexOf(card);
    if (place >= 0) return { content, place };
  }
  return null;
}
