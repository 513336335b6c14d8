import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { CardId } from '#core/scenario/schema.ts';
import type { GroupId, Vote } from '#core/session/schema.ts';
import { type Ballot, ballotOf, emptyBallot } from '#core/session/state.ts';
import { useSession } from '../session/SessionContext.tsx';
import type { SessionView } from '../session/session-store.ts';
import type { BoardActions } from './board-actions.ts';
import type { BoardView, BoardViewStore } from './board-view-store.ts';
import { type CardFace, cardFace } from './card-faces.ts';

/** What every part of one board shares. It keeps its identity while cards move, so it renders nobody anew. */
export interface BoardShare {
  readonly group: GroupId;
  readonly vote: Vote;
  readonly mode: 'sort' | 'reveal';
  /** Whether cards can be moved now. */
  readonly isOpen: boolean;
  readonly view: BoardViewStore;
  readonly actions: BoardActions;
}

const BoardContext = createContext<BoardShare | null>(null);

export function BoardShareProvider({
  share,
  children,
}: {
  readonly share: BoardShare;
  readonly children: ReactNode;
}) {
  return <BoardContext value={share}>{children}</BoardContext>;
}

export function useBoard(): BoardShare {
  const share = useContext(BoardContext);
  if (share === null) throw new Error('This component must be inside a board');
  return share;
}

export function useBoardView<Part>(selector: (view: BoardView) => Part): Part {
  return useStore(useBoard().view, selector);
}

/** A part of the ballot that this board shows; the same rule for selectors as in useSession. */
export function useBallot<Part>(selector: (ballot: Ballot) => Part): Part {
  const { group, vote } = useBoard();
  return useSession((view) => selector(ballotIn(view, group, vote)));
}

export function ballotIn(view: SessionView, group: GroupId, vote: Vote): Ballot {
  return ballotOf(view.state, group, vote) ?? emptyBallot;
}

const noFace: CardFace = { title: '', description: null, category: null, isAdded: false };

export function useCardFace(card: CardId): CardFace {
  return useSession((view) => cardFace(view, card)) ?? noFace;
}
