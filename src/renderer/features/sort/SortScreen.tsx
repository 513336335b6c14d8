import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/result.ts';
import type { CardId } from '#core/scenario/schema.ts';
import { type Group, type GroupId, groupIdSchema } from '#core/session/schema.ts';
import { voteInPhase } from '#core/session/state.ts';
import { useActionRun } from '../../actions/ActionsContext.tsx';
import { Board } from '../../board/Board.tsx';
import type { CardWish } from '../../board/card-wish.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useLookAt } from '../../session/WorkshopViewContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { BoardStatus } from './BoardStatus.tsx';
import { CardDetails } from './CardDetails.tsx';
import { CommittedCover } from './CommittedCover.tsx';
import { Curtain } from './Curtain.tsx';
import { GroupTabs } from './GroupTabs.tsx';
import { type SortDialog, SortDialogs } from './SortDialogs.tsx';
import styles from './SortScreen.module.css';
import { type BoardLook, SortToolbar } from './SortToolbar.tsx';
import { TallyList } from './TallyList.tsx';
import { useIsVoteOpen } from './use-is-vote-open.ts';
import { type CurtainChoice, useTurn } from './use-turn.ts';

/**
 * Where groups sort: one board at a time, behind a curtain between two groups, and beside it the card under discussion.
 * Serves the first and the final vote.
 */
export function SortScreen({
  curtain,
  opened = nothingOpened,
  onBack,
}: {
  readonly curtain: CurtainChoice;
  /** The card or the group that this screen was opened for. */
  readonly opened?: OpenedFor;
  /** Leads back to where the boards were opened from. */
  readonly onBack?: () => void;
}) {
  const { t } = useTranslation(['board', 'groups', 'discuss']);
  const announce = useAnnounce();
  const groups = useSession((view) => view.state.setup.groups);
  const vote = useSession((view) => voteInPhase(view.state.phase) ?? 'first');
  const { group, turn, ...turns } = useTurn(vote, curtain, opened.group ?? null);
  const [chosen, setChosen] = useState<CardId | null>(opened.card ?? null);
  const [view, setView] = useState<BoardLook>('canvas');
  const panel = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const [dialog, setDialog] = useState<SortDialog | null>(null);
  const id = group?.id ?? noGroup;
  const boards = useSession((now) => now.state.boards);
  const isOpen = useIsVoteOpen(id, vote);
  // Behind the curtain nothing may move that nobody sees.
  useLookAt(turn === 'curtain' ? null : id, chosen);
  useActionRun('board.add-card', () => setDialog('add-card'));
  useActionRun('group.join', () => setDialog('late-group'));
  useActionRun(
    'board.count-hands',
    turn === 'board' ? () => setView(view === 'count' ? 'canvas' : 'count') : null,
  );
  if (group === undefined) return null;
  // The curtain hides the card of the board behind it, and a list of counts shows no single card.
  const hasDetails = turn !== 'curtain' && !(turn === 'board' && view === 'count');
  const waiting = groups.find(({ id: other }) => {
    const board = boards.get(other);
    return board?.present === true && board[vote]?.committed !== true;
  });

  function openGroup(next: GroupId): void {
    turns.open(next);
    setChosen(opened.card ?? null);
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

  function ask(wish: CardWish, card: CardId): void {
    if (wish === 'count-hands') {
      if (isOpen) setDialog({ countHandsFor: card });
      return;
    }
    // The details of a card that was only now chosen are drawn in the next frame.
    requestAnimationFrame(() => details.current?.querySelector<HTMLElement>('[data-why]')?.focus());
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
        if (view === 'count') return <TallyList key={`${open.id} ${vote}`} group={open} vote={vote} />;
        return (
          <Board
            group={open.id}
            vote={vote}
            mode="sort"
            view={view}
            chosen={chosen}
            onChoose={setChosen}
            onAsk={ask}
          />
        );
      default:
        return assertNever(turn);
    }
  }

  return (
    <main className={styles.screen}>
      <h2 className={styles.hidden}>{vote === 'first' ? t('firstVote') : t('finalVote')}</h2>
      <div className={styles.bar}>
        {onBack !== undefined && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
            onClick={onBack}
          >
            {t('discuss:back')}
          </Button>
        )}
        <GroupTabs groups={groups} vote={vote} current={id} onOpen={openGroup} />
        <SortToolbar
          group={group}
          vote={vote}
          view={view}
          onView={setView}
          isHidden={turn === 'curtain'}
          curtain={curtain}
          onOpen={setDialog}
          onTurnOver={endTurn}
        />
      </div>
      <BoardStatus group={id} vote={vote} />
      <div
        className={styles.board}
        data-whole={!hasDetails || undefined}
        id="group-board"
        role="tabpanel"
        aria-labelledby={`group-tab-${id}`}
        tabIndex={-1}
        ref={panel}
      >
        {boardInTurn(group)}
      </div>
      {hasDetails && (
        <CardDetails
          key={`${id} ${chosen}`}
          ref={details}
          group={id}
          vote={vote}
          card={turn === 'board' ? chosen : null}
          onRemoved={() => setChosen(null)}
        />
      )}
      <SortDialogs
        dialog={dialog}
        group={group}
        vote={vote}
        onClose={() => setDialog(null)}
        onJoined={openGroup}
      />
    </main>
  );
}

/** What a person wanted to see when the boards were opened. */
interface OpenedFor {
  readonly card?: CardId;
  readonly group?: GroupId;
}

const nothingOpened: OpenedFor = {};

/** Hooks need a group before the screen can tell that there is none; a session always has at least one. */
const noGroup = groupIdSchema.parse('none');
