import { ActionIcon, Menu, SegmentedControl } from '@mantine/core';
import { IconDots, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Group, Vote } from '#core/session/schema.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { CommitButton } from './CommitButton.tsx';
import styles from './SortScreen.module.css';

interface SortToolbarProps {
  readonly group: Group;
  readonly vote: Vote;
  readonly view: 'canvas' | 'list';
  readonly onView: (view: 'canvas' | 'list') => void;
}

/** Everything about the open board that is not a card. */
export function SortToolbar({ group, vote, view, onView }: SortToolbarProps) {
  const { t } = useTranslation('board');
  return (
    <div className={styles.tools}>
      <SegmentedControl
        className={styles.viewSwitch ?? ''}
        size="xs"
        aria-label={t('viewLabel')}
        value={view}
        onChange={onView}
        data={[
          { value: 'canvas', label: t('viewBoard') },
          { value: 'list', label: t('viewList') },
        ]}
      />
      <MoreMenu group={group} />
      <CommitButton group={group} vote={vote} />
    </div>
  );
}

function MoreMenu({ group }: { readonly group: Group }) {
  const { t } = useTranslation('board');
  const store = useSessionStore();
  const announce = useAnnounce();
  const isReadOnly = useSession((view) => view.readOnly);
  const isPresent = useSession((view) => view.state.boards.get(group.id)?.present ?? true);

  function changePresence(): void {
    const result = store.send({ type: 'change-presence', group: group.id, present: !isPresent });
    if (result.ok) announce(t(isPresent ? 'said.absent' : 'said.present', { group: group.name }));
  }

  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('more', { group: group.name })}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!isReadOnly && (
          <Menu.Item
            leftSection={isPresent ? <IconUserOff size={16} /> : <IconUserCheck size={16} />}
            onClick={changePresence}
          >
            {t(isPresent ? 'markAbsent' : 'markPresent', { group: group.name })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
