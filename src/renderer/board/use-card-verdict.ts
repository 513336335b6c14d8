import type { CardId, Lane } from '#core/scenario/schema.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useBallot, useBoard } from './BoardContext.tsx';
import { expectedLane } from './card-faces.ts';
import { type Verdict, verdictOf } from './card-verdict.ts';

export interface CardVerdict {
  readonly verdict: Verdict;
  readonly expected: Lane;
  readonly isDisputed: boolean;
}

/** How this board did on a card; null before the card is turned over and while groups sort. */
export function useCardVerdict(card: CardId): CardVerdict | null {
  const { mode } = useBoard();
  const expected = useSession((view) =>
    mode === 'reveal' && view.state.revealed.has(card) ? expectedLane(view.session.scenario, card) : null,
  );
  const isDisputed = useSession((view) => view.state.disputes.has(card));
  const verdict = useBallot((ballot) => (expected === null ? null : verdictOf(ballot, card, expected)));
  return verdict === null || expected === null ? null : { verdict, expected, isDisputed };
}
