import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { type GroupId, groupIdSchema } from '#core/session/schema.ts';
import { voteInPhase } from '#core/session/state.ts';
import { Board } from '../../board/Board.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import { useLookAt } from '../../session/WorkshopViewContext.tsx';
import { BoardStatus } from './BoardStatus.tsx';
import { CardDetails } from './CardDetails.tsx';
import { CommittedCover } from './CommittedCover.tsx';
import { GroupTabs } from './GroupTabs.tsx';
import styles from './SortScreen.module.css';
import { SortToolbar } from './SortToolbar.tsx';

/** Where groups sort: one board at a time, and beside it the card under discussion. Serves the first and the final vote. */
export function SortScreen() {
  const { t } = useTranslation('board');
  const groups = useSession((view) => view.state.setup.groups);
  const vote = useSession((view) => voteInPhase(view.state.phase) ?? 'first');
  const [wanted, setWanted] = useState<GroupId | null>(null);
  const [uncovered, setUncovered] = useState<GroupId | null>(null);
  const [chosen, setChosen] = useState<CardId | null>(null);
  const [view, setView] = useState<'canvas' | 'list'>('canvas');
  const panel = useRef<HTMLDivElement>(null);
  const group = groups.find((candidate) => candidate.id === wanted) ?? groups[0];
  const id = group?.id ?? noGroup;
  const boards = useSession((now) => now.state.boards);
  useLookAt(id, chosen);
  if (group === undefined) return null;
  const isCommitted = boards.get(id)?.[vote]?.committed ?? false;
  const waiting = groups.find(({ id: other }) => {
    const board = boards.get(other);
    return board?.present === true && board[vote]?.committed !== true;
  });
  const isCovered = isCommitted && groups.length > 1 && uncovered !== id;

  function openGroup(next: GroupId): void {
    setWanted(next);
    setChosen(null);
    // Going away covers a committed board again.
    setUncovered(null);
  }

  function uncover(): void {
    setUncovered(id);
    // The button goes away with the cover, so the focus goes to what was under it.
    panel.current?.focus();
  }

  return (
    <main className={styles.screen}>
      <h2 className={styles.hidden}>{vote === 'first' ? t('firstVote') : t('finalVote')}</h2>
      <div className={styles.bar}>
        <GroupTabs groups={groups} vote={vote} current={id} onOpen={openGroup} />
        <SortToolbar group={group} vote={vote} view={view} onView={setView} />
      </div>
      <BoardStatus group={id} vote={vote} />
      <div
        className={styles.board}
        id="group-board"
        role="tabpanel"
        aria-labelledby={`group-tab-${id}`}
        tabIndex={-1}
        ref={panel}
      >
        {isCovered ? (
          <CommittedCover
            group={group}
            next={waiting ?? null}
            onNext={(next) => {
              openGroup(next.id);
              panel.current?.focus();
            }}
            onShow={uncover}
          />
        ) : (
          <Board group={id} vote={vote} mode="sort" view={view} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
      <CardDetails key={`${id} ${chosen}`} group={id} vote={vote} card={isCovered ? null : chosen} />
    </main>
  );
}

/** Hooks need a group before the screen can tell that there is none; a session always has at least one. */
const noGroup = groupIdSchema.parse('none');
