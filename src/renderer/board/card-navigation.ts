import type { CardId } from '#core/scenario/schema.ts';
import { type AreaContent, cardsInOrder, findCard } from './board-areas.ts';

export type Direction =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'area-start'
  | 'area-end'
  | 'board-start'
  | 'board-end';

/**
 * The card that a key leads to from a card. Up and down follow the order of an area; left and right go to the same
 * height in the next column, over empty areas.
 *
 * @param rows cells per column; 1 in the list view would make every card a column, so it passes Infinity
 * @returns the card itself where there is nothing in that direction
 */
export function cardInDirection(
  areas: readonly AreaContent[],
  rows: number,
  from: CardId,
  direction: Direction,
): CardId {
  const found = findCard(areas, from);
  if (found === null) return from;
  const { content, place } = found;
  switch (direction) {
    case 'up':
      return content.cards[place - 1] ?? from;
    case 'down':
      return content.cards[place + 1] ?? from;
    case 'area-start':
      return content.cards[0] ?? from;
    case 'area-end':
      return content.cards.at(-1) ?? from;
    case 'board-start':
      return cardsInOrder(areas)[0] ?? from;
    case 'board-end':
      return cardsInOrder(areas).at(-1) ?? from;
    case 'left':
    case 'right':
      return cardBeside(areas, rows, from, direction === 'left' ? -1 : 1);
  }
}

/** The next card whose title begins with the typed letters, else one with such a word in it; the search wraps around. */
export function cardByTyping(
  areas: readonly AreaContent[],
  titleOf: (card: CardId) => string,
  from: CardId | null,
  typed: string,
): CardId | null {
  const cards = cardsInOrder(areas);
  const letters = typed.toLocaleLowerCase();
  // A single letter pressed again walks on; more letters refine, so the present card may stay.
  const start = from === null ? 0 : cards.indexOf(from) + (letters.length === 1 ? 1 : 0);
  const inTurn = [...cards.slice(start), ...cards.slice(0, start)];
  const matches = (text: string) => text.toLocaleLowerCase().startsWith(letters);
  return (
    inTurn.find((card) => matches(titleOf(card))) ??
    inTurn.find((card) => titleOf(card).split(/\s+/).some(matches)) ??
    null
  );
}

/** Where the focus goes after a card left the deck: the card behind it, else the last one, else it stays. */
export function nextFocusAfterPlacing(
  deckBefore: readonly CardId[],
  placed: readonly CardId[],
  focused: CardId,
): CardId {
  const place = deckBefore.indexOf(focused);
  if (place < 0) return focused;
  const stays = (card: CardId) => !placed.includes(card);
  return deckBefore.slice(place + 1).find(stays) ?? deckBefore.slice(0, place).findLast(stays) ?? focused;
}

function cardBeside(areas: readonly AreaContent[], rows: number, from: CardId, step: -1 | 1): CardId {
  const columns = areas.flatMap((area) => columnsOf(area.cards, rows));
  const column = columns.findIndex((cards) => cards.includes(from));
  const row = columns[column]?.indexOf(from) ?? 0;
  const beside = columns[column + step];
  return beside?.[Math.min(row, beside.length - 1)] ?? from;
}

function columnsOf(cards: readonly CardId[], rows: number): readonly (readonly CardId[])[] {
  const columns: CardId[][] = [];
  cards.forEach((card, place) => {
    const column = Math.floor(place / rows);
    columns[column] = [...(columns[column] ?? []), card];
  });
  return columns;
}
