import { Tabs } from '@mantine/core';
import { IconLock, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Group, type GroupId, groupIdSchema, type Vote } from '#core/session/schema.ts';
import { cardsInPlay } from '#core/session/state.ts';
import { GroupShape } from '../../session/GroupShape.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './GroupTabs.module.css';

interface GroupTabsProps {
  readonly groups: readonly Group[];
  readonly vote: Vote;
  readonly current: GroupId;
  readonly onOpen: (group: GroupId) => void;
}

/** One tab per group with its progress. Only the board of the chosen group is on screen. */
export function GroupTabs({ groups, vote, current, onOpen }: GroupTabsProps) {
  const { t } = useTranslation('board');
  return (
    <Tabs
      className={styles.tabs ?? ''}
      variant="pills"
      color="gray"
      value={current}
      onChange={(value) => {
        const group = groupIdSchema.safeParse(value);
        if (group.success) onOpen(group.data);
      }}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('groups')} className={styles.list ?? ''}>
        {groups.map((group) => (
          <GroupTab key={group.id} group={group} vote={vote} isCurrent={group.id === current} />
        ))}
      </Tabs.List>
    </Tabs>
  );
}

function GroupTab({
  group,
  vote,
  isCurrent,
}: {
  readonly group: Group;
  readonly vote: Vote;
  readonly isCurrent: boolean;
}) {
  const { t } = useTranslation('board');
  const total = useSession((view) => cardsInPlay(view.state).length);
  const placed = useSession((view) => view.state.boards.get(group.id)?.[vote]?.placements.size ?? 0);
  const isCommitted = useSession((view) => view.state.boards.get(group.id)?.[vote]?.committed ?? false);
  const isPresent = useSession((view) => view.state.boards.get(group.id)?.present ?? true);
  return (
    <Tabs.Tab
      value={group.id}
      id={`group-tab-${group.id}`}
      aria-controls={isCurrent ? 'group-board' : undefined}
      className={styles.tab ?? ''}
    >
      <span className={styles.content}>
        <GroupShape color={group.color} size={15} />
        <span className={styles.name}>{group.name}</span>
        <span className={styles.progress}>
          <span aria-hidden="true">{t('progressShort', { placed, total })}</span>
          <span className={styles.hidden}>{t('progress', { placed, total })}</span>
        </span>
        {isCommitted && (
          <>
            <IconLock size={15} aria-hidden="true" />
            <span className={styles.hidden}>{t('committedMark')}</span>
          </>
        )}
        {!isPresent && (
          <span className={styles.absent}>
            <IconUserOff size={15} aria-hidden="true" />
            {t('absentMark')}
          </span>
        )}
      </span>
    </Tabs.Tab>
  );
}
