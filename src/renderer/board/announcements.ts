import type { TFunction } from 'i18next';
import type { CardId } from '#core/scenario/schema.ts';
import type { Certainty } from '#core/session/schema.ts';
import { type Ballot, cardsInPlay, type SessionState } from '#core/session/state.ts';
import type { Area } from './board-areas.ts';
import { certaintyWords } from './certainty-words.ts';

export type BoardTexts = TFunction<'board'>;

/** What the announcements need to know about the board after a step. */
export interface SpokenBoard {
  readonly t: BoardTexts;
  readonly state: Pick<SessionState, 'dealt' | 'added'>;
  readonly ballot: Ballot;
  readonly titleOf: (card: CardId) => string;
}

/** "Engine patching: provider lane, 3 of 8 placed." Said after the step, so the numbers are those of the new board. */
export function placedSentence(board: SpokenBoard, cards: readonly CardId[], area: Area): string {
  const { t, titleOf } = board;
  const progress = { area: t(`area.${area}`), ...progressOf(board) };
  const [first] = cards;
  return cards.length === 1 && first !== undefined
    ? t('said.placed', { title: titleOf(first), ...progress })
    : t('said.placedMany', { count: cards.length, ...progress });
}

/** "Engine patching: provider lane, place 2 of 3." For a card that only changed its order. */
export function orderSentence(board: SpokenBoard, card: CardId): string {
  const lane = board.ballot.placements.get(card)?.lane;
  if (lane === undefined) return '';
  const cards = board.ballot.lanes[lane];
  const { t, titleOf } = board;
  return t('said.movedWithin', {
    title: titleOf(card),
    area: t(`area.${lane}`),
    place: cards.indexOf(card) + 1,
    count: cards.length,
  });
}

export function certaintySentence(board: SpokenBoard, card: CardId, certainty: Certainty | null): string {
  const { t, titleOf } = board;
  const title = titleOf(card);
  return certainty === null
    ? t('said.certaintyCleared', { title })
    : t('said.certainty', { title, certainty: t(`certainty.${certaintyWords[certainty]}`) });
}

export function selectionSentence(t: BoardTexts, count: number): string {
  return count === 0 ? t('said.deselected') : t('said.selected', { count });
}

function progressOf({ state, ballot }: SpokenBoard) {
  return { placed: ballot.placements.size, total: cardsInPlay(state).length };
}
