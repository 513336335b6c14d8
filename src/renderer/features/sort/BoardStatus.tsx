import { IconInfoCircle, IconLock, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GroupId, Vote } from '#core/session/schema.ts';
import { groupsStillVoting, presentGroups } from '#core/session/state.ts';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './SortScreen.module.css';

const icons = {
  lockedReadOnly: IconLock,
  everyoneCommitted: IconInfoCircle,
  lockedCommitted: IconLock,
  lockedAbsent: IconUserOff,
};

/** Why the board cannot be changed, or that the workshop can go on. Nothing while a group simply sorts. */
export function BoardStatus({ group, vote }: { readonly group: GroupId; readonly vote: Vote }) {
  const { t } = useTranslation('board');
  const status = useSession((view) => {
    const board = view.state.boards.get(group);
    if (view.readOnly) return 'lockedReadOnly';
    if (presentGroups(view.state).length > 0 && groupsStillVoting(view.state, vote).length === 0) {
      return 'everyoneCommitted';
    }
    if (board?.present === false) return 'lockedAbsent';
    return board?.[vote]?.committed === true ? 'lockedCommitted' : null;
  });
  if (status === null) return null;
  const Icon = icons[status];
  return (
    <p className={styles.status} data-status={status}>
      <Icon size={16} aria-hidden="true" />
      {t(status)}
    </p>
  );
}
