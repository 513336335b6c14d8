import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { latestBallot, presentGroups } from '#core/session/state.ts';
import { useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';

/** Says what a reveal showed: the lane of a single card, or that all are turned over. */
export function useRevealAnnouncement(): (cards: readonly CardId[]) => void {
  const { t } = useTranslation(['reveal', 'lanes']);
  const store = useSessionStore();
  const announce = useAnnounce();
  return (cards) => {
    const [card, ...others] = cards;
    if (card === undefined || others.length > 0) {
      announce(t('reveal:allDone'));
      return;
    }
    const { session, state } = store.getState();
    const control = session.scenario.controls.find(({ id }) => id === card);
    if (control === undefined) return;
    const groups = presentGroups(state);
    const right = groups.filter(({ id }) => {
      const board = state.boards.get(id);
      return board !== undefined && latestBallot(board).placements.get(card)?.lane === control.expected;
    });
    const lane = t(`lanes:${control.expected}`);
    announce(t('reveal:said', { card: control.title, lane, right: right.length, groups: groups.length }));
  };
}
