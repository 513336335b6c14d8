import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/result.ts';
import type { CardId } from '#core/scenario/schema.ts';
import { type Group, type GroupId, groupIdSchema } from '#core/session/schema.ts';
import { voteInPhase } from '#core/session/state.ts';
import { Board } from '../../board/Board.tsx';
import { useBoardHistory } from '../../board/use-board-history.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { BoardStatus } from './BoardStatus.tsx';
import { CardDetails } from './CardDetails.tsx';
import { CommittedCover } from './CommittedCover.tsx';
import { Curtain } from './Curtain.tsx';
import { GroupTabs } from './GroupTabs.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import styles from './SortScreen.module.css';
import { SortToolbar } from './SortToolbar.tsx';
import { readScreenKey } from './screen-keys.ts';
import { type CurtainChoice, useTurn } from './use-turn.ts';

/**
 * Where groups sort: one board at a time, behind a curtain between two groups, and beside it the card under discussion.
 * Serves the first and the final vote.
 */
export function SortScreen({ curtain }: { readonly curtain: CurtainChoice }) {
  const { t } = useTranslation(['board', 'groups']);
  const announce = useAnnounce();
  const groups = useSession((view) => view.state.setup.groups);
  const vote = useSession((view) => voteInPhase(view.state.phase) ?? 'first');
  const { group, turn, ...turns } = useTurn(vote, curtain);
  const [chosen, setChosen] = useState<CardId | null>(null);
  const [view, setView] = useState<'canvas' | 'list'>('canvas');
  const panel = useRef<HTMLDivElement>(null);
  const [isShowingKeys, setIsShowingKeys] = useState(false);
  const id = group?.id ?? noGroup;
  const boards = useSession((now) => now.state.boards);
  const history = useBoardHistory(id, vote);
  if (group === undefined) return null;
  const waiting = groups.find(({ id: other }) => {
    const board = boards.get(other);
    return board?.present === true && board[vote]?.committed !== true;
  });

  function onKeyDown(event: KeyboardEvent): void {
    const isWriting =
      event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
    const wish = readScreenKey(event, isWriting);
    // Behind the curtain nothing may move that nobody sees.
    const isBlind = wish !== 'show-keys' && turn === 'curtain';
    if (wish === null || isBlind || event.defaultPrevented) return;
    event.preventDefault();
    if (wish === 'show-keys') setIsShowingKeys(true);
    else history[wish]();
  }

  function openGroup(next: GroupId): void {
    turns.open(next);
    setChosen(null);
    const name = groups.find((candidate) => candidate.id === next)?.name ?? '';
    if (curtain.isOn) announce(t('groups:curtain.down', { group: name }));
  }

  function endTurn(): void {
    turns.end();
    setChosen(null);
  }

  function uncover(): void {
    turns.uncover();
    // The button goes away with the cover, so the focus goes to what was under it.
    panel.current?.focus();
  }

  function boardInTurn(open: Group): ReactNode {
    switch (turn) {
      case 'curtain':
        return <Curtain key={open.id} group={open} onLift={turns.lift} />;
      case 'covered':
        return (
          <CommittedCover
            group={open}
            next={waiting ?? null}
            onNext={(next) => openGroup(next.id)}
            onShow={uncover}
          />
        );
      case 'board':
        return (
          <Board group={open.id} vote={vote} mode="sort" view={view} chosen={chosen} onChoose={setChosen} />
        );
      default:
        return assertNever(turn);
    }
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
          isHidden={turn === 'curtain'}
          curtain={curtain}
          onShowKeys={() => setIsShowingKeys(true)}
          onTurnOver={endTurn}
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
        {boardInTurn(group)}
      </div>
      <CardDetails key={`${id} ${chosen}`} group={id} vote={vote} card={turn === 'board' ? chosen : null} />
      <ShortcutsDialog isOpen={isShowingKeys} onClose={() => setIsShowingKeys(false)} />
    </main>
  );
}

/** Hooks need a group before the screen can tell that there is none; a session always has at least one. */
const noGroup = groupIdSchema.parse('none');
