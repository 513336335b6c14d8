import type { CardId } from '#core/scenario/schema.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useBoard } from './BoardContext.tsx';

/** Whether the group said why it put the card where it is. */
export function useCardHasWhy(card: CardId): boolean {
  const { group } = useBoard();
  return useSession((view) => view.state.boards.get(group)?.whys.has(card) ?? false);
}
