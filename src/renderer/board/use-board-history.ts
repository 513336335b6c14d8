import { useTranslation } from 'react-i18next';
import type { GroupId, Vote } from '#core/session/schema.ts';
import { redoTarget, undoTarget } from '#core/session/undo.ts';
import { useSession, useSessionStore } from '../session/SessionContext.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { historySentence } from './announcements.ts';
import { ballotIn } from './BoardContext.tsx';
import { cardTitle } from './card-faces.ts';

/** Undo and redo of one group's steps, said aloud. */
export function useBoardHistory(group: GroupId, vote: Vote) {
  const { t } = useTranslation('board');
  const store = useSessionStore();
  const announce = useAnnounce();
  const canUndo = useSession((view) => undoTarget(view.session, group) !== null);
  const canRedo = useSession((view) => redoTarget(view.session, group) !== null);

  function step(kind: 'undo' | 'redo'): void {
    const result = store.send({ type: kind, by: group });
    const view = store.getState();
    const board = {
      t,
      state: view.state,
      ballot: ballotIn(view, group, vote),
      titleOf: (card: Parameters<typeof cardTitle>[1]) => cardTitle(view, card),
    };
    announce(historySentence(board, kind, result.ok));
  }

  return { canUndo, canRedo, undo: () => step('undo'), redo: () => step('redo') };
}
