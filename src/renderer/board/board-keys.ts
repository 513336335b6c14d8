import type { Certainty } from '#core/session/schema.ts';
import type { Direction } from './card-navigation.ts';
import type { CardWish } from './card-wish.ts';

/** What a key means on the board. Enter and Space are not here: a card is a button, so they press it. */
export type KeyIntent =
  | { readonly type: 'go'; readonly direction: Direction }
  /** Lanes count from 0 in the order of the board. */
  | { readonly type: 'place'; readonly lane: number }
  | { readonly type: 'return-to-deck' }
  | { readonly type: 'move-within'; readonly step: -1 | 1 }
  | { readonly type: 'state-certainty'; readonly certainty: Certainty }
  | { readonly type: 'open-menu' }
  | { readonly type: 'ask'; readonly wish: CardWish }
  | { readonly type: 'clear-selection' }
  | { readonly type: 'search'; readonly letter: string };

/** The parts of a keyboard event that a meaning depends on. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key, because Shift+1 gives another character on every keyboard. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'area-start',
  End: 'area-end',
};

/** @param isSearching letters typed a moment ago make M, T and W letters of a title and nothing else */
export function readKey(press: KeyPress, isSearching: boolean): KeyIntent | null {
  const { key, shiftKey, altKey } = press;
  if (press.ctrlKey || press.metaKey) {
    if (key === 'Home') return { type: 'go', direction: 'board-start' };
    if (key === 'End') return { type: 'go', direction: 'board-end' };
    return null;
  }
  if (altKey) {
    if (key === 'ArrowUp') return { type: 'move-within', step: -1 };
    if (key === 'ArrowDown') return { type: 'move-within', step: 1 };
    return null;
  }
  const direction = directions[key];
  if (direction !== undefined) return { type: 'go', direction };
  if (key === 'Backspace' || key === 'Delete') return { type: 'return-to-deck' };
  if (key === 'Escape') return { type: 'clear-selection' };
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { type: 'open-menu' };
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  if (digit !== undefined) return readDigit(Number(digit), shiftKey);
  if (!isSearching) {
    const letter = key.toLowerCase();
    if (letter === 'm') return { type: 'open-menu' };
    if (letter === 't') return { type: 'ask', wish: 'count-hands' };
    if (letter === 'w') return { type: 'ask', wish: 'say-why' };
  }
  return /^\p{L}$/u.test(key) ? { type: 'search', letter: key } : null;
}

function readDigit(digit: number, shiftKey: boolean): KeyIntent | null {
  if (shiftKey) {
    return digit === 1 || digit === 2 || digit === 3 ? { type: 'state-certainty', certainty: digit } : null;
  }
  return digit === 0 ? { type: 'return-to-deck' } : { type: 'place', lane: digit - 1 };
}
