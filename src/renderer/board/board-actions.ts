import { failure, type Result } from '#core/result.ts';
import type { CardId } from '#core/scenario/schema.ts';
import type { Change } from '#core/session/change.ts';
import type { Command, RefusalReason } from '#core/session/commands.ts';
import type { Certainty, GroupId, Vote } from '#core/session/schema.ts';
import { ballotOf, emptyBallot } from '#core/session/state.ts';
import type { SessionStore } from '../session/session-store.ts';
import type { Announce } from '../ui/LiveRegion.tsx';
import {
  type BoardTexts,
  certaintySentence,
  orderSentence,
  placedSentence,
  type SpokenBoard,
  selectionSentence,
} from './announcements.ts';
import { type Area, type AreaContent, areasOf, cardsInOrder } from './board-areas.ts';
import { type BoardViewStore, emptySelection } from './board-view-store.ts';
import { cardTitle } from './card-faces.ts';
import { nextFocusAfterPlacing } from './card-navigation.ts';
import type { CardWish } from './card-wish.ts';
import type { DropPlace } from './drop-place.ts';

export interface BoardActionParts {
  readonly session: SessionStore;
  readonly view: BoardViewStore;
  readonly group: GroupId;
  readonly vote: Vote;
  readonly announce: Announce;
  readonly t: BoardTexts;
  /** Tells the screen which card its details should show. */
  readonly choose: (card: CardId) => void;
  /** Leaves to the screen what it does with a card beside the board. */
  readonly ask: (wish: CardWish, card: CardId) => void;
  /** Puts the keyboard focus on a card; in a test it only takes a note of it. */
  readonly focus: (card: CardId) => void;
}

/** Everything a person can do on a board, whatever the means: pointer, keys, menu or list. */
export type BoardActions = ReturnType<typeof createBoardActions>;

export function createBoardActions(parts: BoardActionParts) {
  const { session, view, group, vote, announce, t } = parts;

  function spoken(): SpokenBoard {
    const now = session.getState();
    const { state } = now;
    const ballot = ballotOf(state, group, vote) ?? emptyBallot;
    return { t, state, ballot, titleOf: (card) => cardTitle(now, card) };
  }

  function areas(): readonly AreaContent[] {
    const { state } = session.getState();
    return areasOf(state, ballotOf(state, group, vote) ?? emptyBallot);
  }

  function send(command: Command): Result<Change | null, RefusalReason> {
    // The phase picks the vote of a command, so the board of the other vote must not send any.
    const { state } = session.getState();
    const isOther = vote === 'final' ? state.phase !== 'discuss' : state.phase !== 'sort';
    const result = isOther ? failure('wrong-phase' as const) : session.send(command);
    if (!result.ok) announce(t('said.locked'));
    return result;
  }

  /** One step for all the cards. @returns whether the board changed */
  function place(cards: readonly CardId[], area: Area, index: number | null): boolean {
    const lane = area === 'deck' ? null : area;
    const { ballot: before } = spoken();
    const result = send({ type: 'place-cards', group, cards: [...cards], lane, index });
    if (!result.ok || result.value === null) return false;
    const board = spoken();
    const [only] = cards;
    const isOrderOnly =
      cards.length === 1 && only !== undefined && lane !== null && before.placements.get(only)?.lane === lane;
    announce(isOrderOnly ? orderSentence(board, only) : placedSentence(board, cards, area));
    return true;
  }

  /** The selection in the order of the board. */
  function selectedCards(): readonly CardId[] {
    const { selection } = view.getState();
    return cardsInOrder(areas()).filter((card) => selection.has(card));
  }

  /** A command on one card is meant for the whole selection when the card is part of it. */
  function withSelection(card: CardId): readonly CardId[] {
    return view.getState().selection.has(card) ? selectedCards() : [card];
  }

  function goTo(card: CardId): void {
    view.setState({ current: card });
    parts.focus(card);
  }

  /** Places cards and leads the focus to the next card that waits in the deck. */
  function placeAndGoOn(cards: readonly CardId[], area: Area, from: CardId): void {
    const deck = areas()[0]?.cards ?? [];
    if (!place(cards, area, null)) {
      goTo(from);
      return;
    }
    view.setState({ selection: emptySelection });
    const next = area === 'deck' ? from : nextFocusAfterPlacing(deck, cards, from);
    goTo(next);
    parts.choose(next);
  }

  return {
    areas,
    goTo,

    moveTo: (card: CardId, area: Area): void => placeAndGoOn(withSelection(card), area, card),

    /** The click that follows a selection. With nothing selected a lane is no button. */
    placeSelection: (area: Area): void => {
      const cards = selectedCards();
      const [first] = cards;
      if (first !== undefined) placeAndGoOn(cards, area, first);
    },

    /** Says that a drag changed nothing. */
    putBack: (): void => announce(t('said.putBack')),

    /** Ends a drag. Outside every area the cards simply lie where they lay before. */
    dropAt: (cards: readonly CardId[], held: CardId, target: DropPlace | null): void => {
      if (target === null) {
        announce(t('said.putBack'));
        return;
      }
      if (place(cards, target.area, target.index)) view.setState({ selection: emptySelection });
      goTo(held);
      parts.choose(held);
    },

    moveWithin: (card: CardId, step: -1 | 1): void => {
      const lane = spoken().ballot.placements.get(card)?.lane;
      if (lane === undefined) return;
      const from = spoken().ballot.lanes[lane].indexOf(card);
      if (from + step >= 0) place([card], lane, from + step);
      goTo(card);
    },

    stateCertainty: (card: CardId, certainty: Certainty | null): void => {
      const board = spoken();
      if (!session.getState().state.setup.options.certainty) return;
      if (!board.ballot.placements.has(card)) {
        announce(t('said.placeFirst', { title: board.titleOf(card) }));
        return;
      }
      const result = send({ type: 'state-certainty', group, card, certainty });
      if (result.ok && result.value !== null) announce(certaintySentence(spoken(), card, certainty));
    },

    /** Selects one card, or adds it to the selection; a second click takes it out again. */
    select: (card: CardId, isAdding: boolean): void => {
      const { selection } = view.getState();
      const next = new Set(isAdding ? selection : []);
      const isOnlyOne = !isAdding && selection.size === 1 && selection.has(card);
      if (isOnlyOne || (isAdding && selection.has(card))) next.delete(card);
      else next.add(card);
      view.setState({ selection: next, current: card });
      announce(selectionSentence(t, next.size));
      parts.choose(card);
    },

    clearSelection: (): void => {
      if (view.getState().selection.size === 0) return;
      view.setState({ selection: emptySelection });
      announce(selectionSentence(t, 0));
    },

    setCurrent: (card: CardId): void => view.setState({ current: card }),

    choose: (card: CardId): void => {
      view.setState({ current: card });
      parts.choose(card);
    },

    ask: (wish: CardWish, card: CardId): void => {
      view.setState({ current: card });
      parts.choose(card);
      parts.ask(wish, card);
    },

    openMenu: (card: CardId): void => view.setState({ menuOf: card, current: card }),
    closeMenu: (): void => view.setState({ menuOf: null }),
  };
}
