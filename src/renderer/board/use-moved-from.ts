import type { CardId, Lane } from '#core/scenario/schema.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useBallot, useBoard } from './BoardContext.tsx';

/** The lane of the group's own first vote, where its final vote has the card elsewhere; null in the first vote. */
export function useMovedFrom(card: CardId): Lane | null {
  const { group, vote, mode } = useBoard();
  const now = useBallot((ballot) => ballot.placements.get(card)?.lane ?? null);
  const first = useSession((view) => view.state.boards.get(group)?.first.placements.get(card)?.lane ?? null);
  return mode === 'sort' && vote === 'final' && first !== now ? first : null;
}
