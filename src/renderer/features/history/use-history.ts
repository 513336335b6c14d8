import { useTranslation } from 'react-i18next';
import type { SessionEvent } from '#core/session/schema.ts';
import { voteInPhase } from '#core/session/state.ts';
import { type Hand, lastRedoable, lastUndoable } from '#core/session/undo.ts';
import { canChange } from '../../session/can-change.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import type { SessionView } from '../../session/session-store.ts';
import { useWorkshopView } from '../../session/WorkshopViewContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { stepSentence } from './step-sentence.ts';

export interface HistoryStep {
  /** What the step was, in a few words. */
  readonly words: string;
  readonly take: () => void;
}

/**
 * The steps that undo and redo would take: those of the facilitator, and while a vote is open those on the board that
 * is on screen. The board of another group never changes unseen.
 */
export function useHistory(onStep: (sentence: string) => void): {
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
} {
  const { t } = useTranslation(['history', 'board']);
  const store = useSessionStore();
  const announce = useAnnounce();
  const group = useWorkshopView((view) => view.group);
  const isVoting = useSession((view) => voteInPhase(view.state.phase) !== null);
  const isFixed = !useSession(canChange);
  const hands: readonly Hand[] = isVoting && group !== null ? ['facilitator', group] : ['facilitator'];
  const undone = useSession((view) => (isFixed ? null : lastUndoable(view.session, hands)));
  const redone = useSession((view) => (isFixed ? null : lastRedoable(view.session, hands)));

  function wordsOf(step: SessionEvent): string {
    const { session, state } = store.getState();
    return (
      stepSentence(t, step, {
        card: (card) => titleOf(session, card) ?? card,
        group: (id) => state.setup.groups.find((candidate) => candidate.id === id)?.name ?? id,
      }) ?? ''
    );
  }

  function stepOf(kind: 'undo' | 'redo', event: SessionEvent | null): HistoryStep | null {
    if (event === null) return null;
    const words = wordsOf(event);
    return {
      words,
      take: () => {
        if (!store.send({ type: kind, by: event.by, seq: event.seq }).ok) return;
        const sentence = t(kind === 'undo' ? 'tookBack' : 'putBack', { step: words });
        announce(`${sentence}.`);
        onStep(sentence);
      },
    };
  }

  return { undo: stepOf('undo', undone), redo: stepOf('redo', redone) };
}

/** The title of a card of the scenario or of one that was ever added in the room, also when it is gone. */
function titleOf(session: SessionView['session'], card: string): string | undefined {
  const control = session.scenario.controls.find((candidate) => candidate.id === card);
  if (control !== undefined) return control.title;
  const added = [...session.log, ...session.undone].findLast(
    (event) => event.type === 'card-added' && event.added.id === card,
  );
  return added?.type === 'card-added' ? added.added.title : undefined;
}
