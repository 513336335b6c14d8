import type { CardId, Inject } from '#core/scenario/schema.ts';
import { useSession } from './SessionContext.tsx';
import type { SessionView } from './session-store.ts';

/** The inject that the whole room sees now. */
export function injectOnScreen({ session, state }: Pick<SessionView, 'session' | 'state'>): Inject | null {
  const shown = state.injects.find((entry) => entry.isOnScreen);
  return session.scenario.injects?.find((inject) => inject.id === shown?.inject) ?? null;
}

/** Whether the inject on the screen names this card. */
export function useIsHit(card: CardId): boolean {
  return useSession((view) => injectOnScreen(view)?.controls.includes(card) ?? false);
}
