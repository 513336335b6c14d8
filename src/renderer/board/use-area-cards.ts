import { useMemo } from 'react';
import type { CardId } from '#core/scenario/schema.ts';
import { cardsInPlay } from '#core/session/state.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useBallot } from './BoardContext.tsx';
import type { Area } from './board-areas.ts';

/** The cards of one area in order. */
export function useAreaCards(area: Area): readonly CardId[] {
  const dealt = useSession((view) => view.state.dealt);
  const added = useSession((view) => view.state.added);
  const placements = useBallot((ballot) => ballot.placements);
  const lanes = useBallot((ballot) => ballot.lanes);
  return useMemo(
    () =>
      area === 'deck' ? cardsInPlay({ dealt, added }).filter((card) => !placements.has(card)) : lanes[area],
    [area, dealt, added, placements, lanes],
  );
}
