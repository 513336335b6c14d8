import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '#core/scenario/schema.ts';
import { nextPhase, phasesOf, previousPhase, readyToLeave } from '#core/session/decide-phase.ts';
import { groupsStillVoting, voteInPhase } from '#core/session/state.ts';
import { useActionRun } from '../actions/ActionsContext.tsx';
import { useSession, useSessionStore } from '../session/SessionContext.tsx';
import { useAnnounce } from '../ui/LiveRegion.tsx';

/** Where the workshop can go from here. Every change is asked for first, and confirmed in a dialog. */
export interface PhaseChange {
  readonly next: Phase | null;
  /** What the next phase waits for, as a sentence, or null when it can be taken. */
  readonly waiting: string | null;
  /** Phases to go back to, the nearest first. */
  readonly earlier: readonly Phase[];
  /** The phase that is asked about, or null. */
  readonly asked: Phase | null;
  readonly ask: (phase: Phase) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

export function usePhaseChange(): PhaseChange {
  const store = useSessionStore();
  const announce = useAnnounce();
  const isReadOnly = useSession((view) => view.readOnly);
  const phase = useSession((view) => view.state.phase);
  const setup = useSession((view) => view.state.setup);
  const waiting = useWaitingFor();
  const [asked, setAsked] = useState<Phase | null>(null);
  const order = phasesOf({ setup });
  const place = order.indexOf(phase);
  const next = isReadOnly ? null : (order[place + 1] ?? null);
  const earlier = isReadOnly ? [] : order.slice(0, Math.max(place, 0)).toReversed();

  function ask(to: Phase): void {
    if (to === next && waiting !== null) announce(waiting);
    else setAsked(to);
  }

  /** The log takes one step at a time, so a jump back is written down as the steps it consists of. */
  function confirm(): void {
    const to = asked;
    setAsked(null);
    if (to === null) return;
    for (let from = store.getState().state.phase; from !== to; from = store.getState().state.phase) {
      const { state } = store.getState();
      const step = to === nextPhase(state) ? to : previousPhase(state);
      if (step === null || !store.send({ type: 'change-phase', from, to: step }).ok) return;
    }
  }

  const [previous] = earlier;
  useActionRun('phase.next', next === null ? null : () => ask(next));
  useActionRun('phase.back', previous === undefined ? null : () => ask(previous));
  return { next, waiting, earlier, asked, ask, confirm, cancel: () => setAsked(null) };
}

function useWaitingFor(): string | null {
  const { t } = useTranslation('workshop');
  const state = useSession((view) => view.state);
  const ready = readyToLeave(state);
  if (ready.ok) return null;
  switch (ready.error) {
    case 'vote-open': {
      const vote = voteInPhase(state.phase);
      const groups = vote === null ? [] : groupsStillVoting(state, vote).map((group) => group.name);
      return t('waiting.vote-open', { groups: groups.join(', ') });
    }
    case 'cards-hidden':
      return t('waiting.cards-hidden', { count: state.dealt.length - state.revealed.size });
    default:
      return t('waiting.no-group-present');
  }
}
