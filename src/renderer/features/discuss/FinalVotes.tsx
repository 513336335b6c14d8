import { Button, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GroupId } from '#core/session/schema.ts';
import { groupsStillVoting, presentGroups } from '#core/session/state.ts';
import { GroupShape } from '../../session/GroupShape.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Discuss.module.css';

/** Who still has to vote a second time. What a group changed is nobody's business before all have committed. */
export function FinalVotes({ onOpen }: { readonly onOpen: (group: GroupId) => void }) {
  const { t } = useTranslation('discuss');
  const groups = useSession((view) => view.state.setup.groups);
  const boards = useSession((view) => view.state.boards);
  const isDone = useSession(
    (view) => presentGroups(view.state).length > 0 && groupsStillVoting(view.state, 'final').length === 0,
  );
  return (
    <section className={styles.final} aria-labelledby="final-title">
      <Title order={2} size="h4" id="final-title">
        {t('finalVote')}
      </Title>
      <Text size="sm" c="var(--ink-muted)">
        {isDone ? t('everyoneCommitted') : t('finalHint')}
      </Text>
      <ul className={styles.groups}>
        {groups.map(({ id, name, color }) => {
          const board = boards.get(id);
          const isCommitted = board?.final?.committed === true;
          return (
            <li key={id} className={styles.group}>
              <GroupShape color={color} size={18} />
              <span className={styles.name}>
                {name}
                <span className={styles.state}>
                  {isCommitted && <IconLock size={15} aria-hidden="true" />}
                  {board?.present === false ? t('absent') : t(isCommitted ? 'committed' : 'voting')}
                </span>
              </span>
              <Button
                size="xs"
                variant={isCommitted ? 'default' : 'filled'}
                aria-label={t(isCommitted ? 'look' : 'voteOf', { group: name })}
                onClick={() => onOpen(id)}
              >
                {t(isCommitted ? 'lookShort' : 'vote')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
