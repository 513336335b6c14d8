import { type KeyboardEvent, useRef } from 'react';
import { assertNever } from '#core/result.ts';
import type { CardId, Lane } from '#core/scenario/schema.ts';
import { useSessionStore } from '../session/SessionContext.tsx';
import { useBoard } from './BoardContext.tsx';
import { type KeyIntent, readKey } from './board-keys.ts';
import { cardTitle } from './card-faces.ts';
import { cardByTyping, cardInDirection } from './card-navigation.ts';

/** Letters typed within this pause belong together. */
const typingPauseMs = 800;

/**
 * The keys of a board, for the canvas and the list alike. They act on the card that has the focus and do nothing
 * while the focus is anywhere else.
 *
 * @param rows cards per column as the person sees them
 */
export function useBoardKeys(rows: number): (event: KeyboardEvent) => void {
  const { actions, view, mode, isOpen } = useBoard();
  const session = useSessionStore();
  const typed = useRef({ letters: '', at: Number.NEGATIVE_INFINITY });

  function titleOf(card: CardId): string {
    return cardTitle(session.getState(), card);
  }

  function show(card: CardId): void {
    actions.goTo(card);
    actions.choose(card);
  }

  function search(card: CardId, letter: string, at: number): void {
    const isGoingOn = at - typed.current.at < typingPauseMs;
    const letters = (isGoingOn ? typed.current.letters : '') + letter;
    typed.current = { letters, at };
    const found = cardByTyping(actions.areas(), titleOf, card, letters);
    if (found !== null) show(found);
  }

  function obey(intent: KeyIntent, card: CardId, at: number): void {
    switch (intent.type) {
      case 'go':
        show(cardInDirection(actions.areas(), rows, card, intent.direction));
        break;
      case 'place':
        placeInto(session.getState().state.lanes[intent.lane], card);
        break;
      case 'return-to-deck':
        actions.moveTo(card, 'deck');
        break;
      case 'move-within':
        actions.moveWithin(card, intent.step);
        break;
      case 'state-certainty':
        actions.stateCertainty(card, intent.certainty);
        break;
      case 'open-menu':
        if (isOpen) actions.openMenu(card);
        break;
      case 'ask':
        actions.ask(intent.wish, card);
        break;
      case 'clear-selection':
        actions.clearSelection();
        break;
      case 'search':
        search(card, intent.letter, at);
        break;
      default:
        assertNever(intent);
    }
  }

  /** A number beyond the last lane means nothing. */
  function placeInto(lane: Lane | undefined, card: CardId): void {
    if (lane !== undefined) actions.moveTo(card, lane);
  }

  return (event) => {
    const card = view.getState().current;
    const isOnCard = event.target instanceof HTMLElement && event.target.dataset.cardButton === card;
    if (card === null || !isOnCard || event.defaultPrevented) return;
    const isSearching = event.timeStamp - typed.current.at < typingPauseMs;
    const intent = readKey(event.nativeEvent, isSearching);
    // At the reveal nothing moves, and letters belong to the screen around the board.
    if (intent === null || (mode === 'reveal' && intent.type !== 'go')) return;
    event.preventDefault();
    obey(intent, card, event.timeStamp);
  };
}
