import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import type { GroupId, Vote } from '#core/session/schema.ts';
import { voteInPhase } from '#core/session/state.ts';
import { useSession, useSessionStore } from '../session/SessionContext.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import type { BoardShare } from './BoardContext.tsx';
import { ballotIn } from './BoardContext.tsx';
import { createBoardActions } from './board-actions.ts';
import { areasOf, cardsInOrder } from './board-areas.ts';
import { createBoardViewStore } from './board-view-store.ts';
import type { CardWish } from './card-wish.ts';

export interface BoardProps {
  readonly group: GroupId;
  readonly vote: Vote;
  /** sort: cards can be moved while the vote is open; reveal: cards show how they were turned over. */
  readonly mode: 'sort' | 'reveal';
  /** The card whose details the screen should show. */
  readonly onChoose?: (card: CardId) => void;
  /** What a person wants to do to a card beside the board, by a key or by its menu. */
  readonly onAsk?: (wish: CardWish, card: CardId) => void;
  /** The card the room is talking about; the board marks it. */
  readonly chosen?: CardId | null;
}

/** Makes what the parts of a board share. The view of a board lives as long as its component. */
export function useBoardShare(props: BoardProps, root: RefObject<HTMLElement | null>): BoardShare {
  const { group, vote, mode, onChoose, onAsk, chosen = null } = props;
  const session = useSessionStore();
  const announce = useAnnounce();
  const { t } = useTranslation('board');
  const [view] = useState(() => {
    const now = session.getState();
    const areas = areasOf(now.state, ballotIn(now, group, vote));
    const cards = cardsInOrder(areas);
    // A screen that opens the board for a card begins on that card.
    const first = chosen !== null && cards.includes(chosen) ? chosen : (cards[0] ?? null);
    return createBoardViewStore(first);
  });
  const isOpen = useSession(
    (now) =>
      mode === 'sort' &&
      !now.readOnly &&
      voteInPhase(now.state.phase) === vote &&
      !ballotIn(now, group, vote).committed,
  );
  // The screen owns the choice; the cards read it from the view, so that only two of them render when it changes.
  useEffect(() => view.setState({ chosen }), [view, chosen]);
  // A screen may pass a new function with every render; the cards must not render anew because of it.
  const latest = useRef({ onChoose, onAsk });
  useEffect(() => {
    latest.current = { onChoose, onAsk };
  });
  const actions = useMemo(
    () =>
      createBoardActions({
        session,
        view,
        group,
        vote,
        announce,
        t,
        choose: (card) => latest.current.onChoose?.(card),
        ask: (wish, card) => latest.current.onAsk?.(wish, card),
        focus: (card) => focusCard(root.current, card),
      }),
    [session, view, group, vote, announce, t, root],
  );
  return useMemo(
    () => ({ group, vote, mode, isOpen, view, actions }),
    [group, vote, mode, isOpen, view, actions],
  );
}

function focusCard(root: HTMLElement | null, card: CardId): void {
  root?.querySelector<HTMLElement>(`[data-card-button="${card}"]`)?.focus({ preventScroll: true });
}
