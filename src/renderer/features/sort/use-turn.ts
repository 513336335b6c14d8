import { useState } from 'react';
import type { Group, GroupId, Vote } from '#core/session/schema.ts';
import type { GroupBoard } from '#core/session/state.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { type Turn, turnOf } from './turn.ts';

/** Whether groups share this screen; it lasts as long as the window has the workshop open. */
export interface CurtainChoice {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export interface OpenTurn {
  readonly group: Group | undefined;
  readonly turn: Turn;
  readonly open: (group: GroupId) => void;
  /** The group is at the screen. */
  readonly lift: () => void;
  readonly uncover: () => void;
  /** The group committed, or its vote was opened again: its board is hidden until somebody asks for it. */
  readonly end: () => void;
}

/** Whose board is open on this screen and how much of it may be seen. */
export function useTurn(vote: Vote, curtain: CurtainChoice, asked: GroupId | null): OpenTurn {
  const groups = useSession((view) => view.state.setup.groups);
  const boards = useSession((view) => view.state.boards);
  const [wanted, setWanted] = useState<GroupId | null>(() => asked ?? firstToVote(groups, boards, vote));
  // Before anybody has placed a card there is nothing to hide, and the first group can begin at once.
  const [lifted, setLifted] = useState<GroupId | null>(() =>
    [...boards.values()].every((board) => (board[vote]?.placements.size ?? 0) === 0) ? wanted : null,
  );
  const [uncovered, setUncovered] = useState<GroupId | null>(null);
  const group = groups.find((candidate) => candidate.id === wanted) ?? groups[0];
  const id = group?.id ?? null;
  const end = () => {
    setLifted(null);
    setUncovered(null);
  };
  return {
    group,
    turn: turnOf({
      groupCount: groups.length,
      hasCurtain: curtain.isOn,
      isCommitted: id !== null && boards.get(id)?.[vote]?.committed === true,
      isLifted: id !== null && lifted === id,
      isUncovered: id !== null && uncovered === id,
    }),
    open: (next) => {
      if (next === id) return;
      setWanted(next);
      end();
    },
    lift: () => setLifted(id),
    uncover: () => setUncovered(id),
    end,
  };
}

/** In the second vote the screen is opened again and again, and then goes on with the group that still has to vote. */
function firstToVote(
  groups: readonly Group[],
  boards: ReadonlyMap<GroupId, GroupBoard>,
  vote: Vote,
): GroupId | null {
  if (vote === 'first') return groups[0]?.id ?? null;
  const waiting = groups.find(({ id }) => {
    const board = boards.get(id);
    return board?.present === true && board.final?.committed !== true;
  });
  return (waiting ?? groups[0])?.id ?? null;
}
