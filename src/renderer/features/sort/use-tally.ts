import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import type { GroupId, Tally, Vote } from '#core/session/schema.ts';
import { ballotOf, cardsInPlay } from '#core/session/state.ts';
import { cardTitle } from '../../board/card-faces.ts';
import { tallyWords } from '../../board/tally-words.ts';
import { useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';

/** Records a count of hands, or takes it back with null, and says where the card lies now. */
export function useTally(
  group: GroupId,
  vote: Vote,
): (card: CardId, tally: Tally | null) => { readonly problem: string | null } {
  const { t } = useTranslation(['board', 'groups', 'app', 'workshop']);
  const board = useTranslation('board').t;
  const store = useSessionStore();
  const announce = useAnnounce();
  return (card, tally) => {
    const result = store.send({ type: 'record-tally', group, card, tally });
    if (!result.ok) return { problem: t(`workshop:refused.${result.error}`) };
    if (result.value === null) return { problem: null };
    const view = store.getState();
    const ballot = ballotOf(view.state, group, vote);
    const place = {
      title: cardTitle(view, card),
      placed: ballot?.placements.size ?? 0,
      total: cardsInPlay(view.state).length,
    };
    const lane = ballot?.placements.get(card)?.lane ?? null;
    if (tally === null) announce(t('groups:tally.saidTakenBack', place));
    else if (lane === null)
      announce(t('groups:tally.saidTie', { ...place, hands: tallyWords(board, tally) }));
    else {
      const area = t(`board:area.${lane}`);
      announce(t('groups:tally.said', { ...place, area, hands: tallyWords(board, tally) }));
    }
    return { problem: null };
  };
}
