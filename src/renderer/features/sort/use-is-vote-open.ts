import type { GroupId, Vote } from '#core/session/schema.ts';
import { voteInPhase } from '#core/session/state.ts';
import { useSession } from '../../session/SessionContext.tsx';

/** Whether a group may still change this vote. */
export function useIsVoteOpen(group: GroupId, vote: Vote): boolean {
  return useSession(
    (view) =>
      !view.readOnly &&
      voteInPhase(view.state.phase) === vote &&
      view.state.boards.get(group)?.[vote]?.committed === false,
  );
}
