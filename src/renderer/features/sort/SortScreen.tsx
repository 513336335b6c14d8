import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { type GroupId, groupIdSchema } from '#core/session/schema.ts';
import { voteInPhase } from '#core/session/state.ts';
import { Board } from '../../board/Board.tsx';
import { useBoardHistory } from '../../board/use-board-history.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { BoardStatus } from './BoardStatus.tsx';
import { CardDetails } from './CardDetails.tsx';
import { CommittedCover } from './CommittedCover.tsx';
import { GroupTabs } from './GroupTabs.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import styles from './SortScreen.module.css';
import { SortToolbar } from './SortToolbar.tsx';
import { readScreenKey } from './screen-keys.ts';

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
  const [isShowingKeys, setIsShowingKeys] = useState(false);
  const group = groups.find((candidate) => candidate.id === wanted) ?? groups[0];
  const id = group?.id ?? noGroup;
  const boards = useSession((now) => now.state.boards);
  const history = useBoardHistory(id, vote);
  if (group === undefined) return null;
  const isCommitted = boards.get(id)?.[vote]?.committed ?? false;
  const waiting = groups.find(({ id: other }) => {
    const board = boards.get(other);
    return board?.present === true && board[vote]?.committed !== true;
  });
  const isCovered = isCommitted && groups.length > 1 && uncovered !== id;

  function onKeyDown(event: KeyboardEvent): void {
    const isWriting =
      event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
    const wish = readScreenKey(event, isWriting);
    if (wish === null || event.defaultPrevented) return;
    event.preventDefault();
    if (wish === 'show-keys') setIsShowingKeys(true);
    else history[wish]();
  }

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
    <main className={styles.screen} onKeyDown={onKeyDown}>
      <h2 className={styles.hidden}>{vote === 'first' ? t('firstVote') : t('finalVote')}</h2>
      <div className={styles.bar}>
        <GroupTabs groups={groups} vote={vote} current={id} onOpen={openGroup} />
        <SortToolbar
          group={group}
          vote={vote}
          history={history}
          view={view}
          onView={setView}
          onShowKeys={() => setIsShowingKeys(true)}
        />
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
      <ShortcutsDialog isOpen={isShowingKeys} onClose={() => setIsShowingKeys(false)} />
    </main>
  );
}

/** Hooks need a group before the screen can tell that there is none; a session always has at least one. */
const noGroup = groupIdSchema.parse('none');
