import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId } from '#core/testing/build-scenario.ts';
import type { Area, AreaContent } from './board-areas.ts';
import { cardByTyping, cardInDirection, type Direction, nextFocusAfterPlacing } from './card-navigation.ts';

function board(deck: string, provider: string, customer: string): readonly AreaContent[] {
  const content = (area: Area, letters: string) => ({
    area,
    cards: [...letters].map((letter) => cardId(letter)),
    missing: [],
  });
  return [content('deck', deck), content('provider', provider), content('customer', customer)];
}

/** Three cards per column: a d | f | g h. */
const areas = board('abcde', '', 'fg');
const go = (from: string, direction: Direction, on = areas) =>
  cardInDirection(on, 3, cardId(from), direction);

describe('cardInDirection', () => {
  it('goes down and up in the order of the area, from column to column', () => {
    expect(go('c', 'down')).toBe('d');
    expect(go('d', 'up')).toBe('c');
    expect(go('e', 'down')).toBe('e');
    expect(go('a', 'up')).toBe('a');
  });

  it('goes right and left at the same height, over an empty lane', () => {
    expect(go('b', 'right')).toBe('e');
    expect(go('e', 'right')).toBe('g');
    expect(go('g', 'left')).toBe('e');
    expect(go('f', 'right')).toBe('f');
  });

  it('takes the last card of a shorter column', () => {
    expect(go('c', 'right')).toBe('e');
  });

  it('goes to the ends of an area and of the board', () => {
    expect(go('c', 'area-end')).toBe('e');
    expect(go('e', 'area-start')).toBe('a');
    expect(go('a', 'board-end')).toBe('g');
    expect(go('g', 'board-start')).toBe('a');
  });

  it('reaches every card from every card in at most twelve presses', () => {
    const large = board('abcdefghijkl', 'mnopqr', 'stuvwxyz');
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const directions: readonly Direction[] = ['up', 'down', 'left', 'right', 'area-start', 'area-end'];
    fc.assert(
      fc.property(letters, letters, (from, to) => {
        let reached = new Set([from]);
        for (let press = 0; press < 12 && !reached.has(to); press += 1) {
          reached = new Set(
            [...reached].flatMap((card) => directions.map((way) => go(card, way, large) as string)),
          );
        }
        expect(reached.has(to)).toBe(true);
      }),
    );
  });
});

describe('cardByTyping', () => {
  const titles: Readonly<Record<string, string>> = {
    a: 'Engine patching',
    b: 'Encryption keys',
    c: 'Managed upgrades',
    d: 'Failover',
    e: 'Log review',
    f: 'Engine logs',
    g: 'Access policy',
  };
  const type = (from: string, typed: string) =>
    cardByTyping(areas, (card) => titles[card] ?? '', cardId(from), typed);

  it('walks through the titles that begin with a letter', () => {
    expect(type('a', 'e')).toBe('b');
    expect(type('b', 'e')).toBe('f');
    expect(type('f', 'e')).toBe('a');
  });

  it('refines by more letters and stays on a card that still fits', () => {
    expect(type('b', 'en')).toBe('b');
    expect(type('b', 'eng')).toBe('f');
  });

  it('finds a later word when no title begins so', () => {
    expect(type('a', 'pol')).toBe('g');
    expect(type('a', 'x')).toBeNull();
  });
});

describe('nextFocusAfterPlacing', () => {
  const deck = [...'abc'].map((letter) => cardId(letter));
  const next = (placed: string, focused: string) =>
    nextFocusAfterPlacing(
      deck,
      [...placed].map((letter) => cardId(letter)),
      cardId(focused),
    );

  it('goes to the card behind it in the deck, else to the one before it', () => {
    expect(next('a', 'a')).toBe('b');
    expect(next('c', 'c')).toBe('b');
    expect(next('ab', 'a')).toBe('c');
  });

  it('stays on a card that was not in the deck or was the last one', () => {
    expect(next('x', 'x')).toBe('x');
    expect(next('abc', 'b')).toBe('b');
  });
});
