import { ActionIcon, Kbd, Menu, SegmentedControl } from '@mantine/core';
import {
  IconDots,
  IconEye,
  IconEyeOff,
  IconPlaylistAdd,
  IconUserCheck,
  IconUserOff,
  IconUsersPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Group, sessionLimits, type Vote } from '#core/session/schema.ts';
import { useActionWords } from '../../actions/ActionsContext.tsx';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { CommitButton } from './CommitButton.tsx';
import type { SortDialog } from './SortDialogs.tsx';
import styles from './SortScreen.module.css';
import type { CurtainChoice } from './use-turn.ts';

/** Cards on a canvas, in a list, or as a list to count hands for. */
export type BoardLook = 'canvas' | 'list' | 'count';

interface SortToolbarProps {
  readonly group: Group;
  readonly vote: Vote;
  readonly view: BoardLook;
  readonly onView: (view: BoardLook) => void;
  /** Behind the curtain there is no board that a tool could act on. */
  readonly isHidden: boolean;
  readonly curtain: CurtainChoice;
  readonly onOpen: (dialog: SortDialog) => void;
  readonly onTurnOver: () => void;
}

/** Everything about the open board that is not a card. */
export function SortToolbar(props: SortToolbarProps) {
  const { t } = useTranslation(['board', 'groups']);
  const { group, vote, view, onView, onTurnOver } = props;
  if (props.isHidden) {
    return (
      <div className={styles.tools}>
        <MoreMenu {...props} />
      </div>
    );
  }
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
          { value: 'count', label: t('groups:tally.view') },
        ]}
      />
      <MoreMenu {...props} />
      <CommitButton group={group} vote={vote} onDone={onTurnOver} />
    </div>
  );
}

function MoreMenu({ group, curtain, onOpen }: Pick<SortToolbarProps, 'group' | 'curtain' | 'onOpen'>) {
  const { t } = useTranslation(['board', 'groups']);
  const { keys: addKeys } = useActionWords('board.add-card');
  const store = useSessionStore();
  const announce = useAnnounce();
  const isReadOnly = useSession((view) => view.readOnly);
  const isPresent = useSession((view) => view.state.boards.get(group.id)?.present ?? true);
  const groupCount = useSession((view) => view.state.setup.groups.length);

  function changePresence(): void {
    const result = store.send({ type: 'change-presence', group: group.id, present: !isPresent });
    if (result.ok) announce(t(isPresent ? 'said.absent' : 'said.present', { group: group.name }));
  }

  function changeCurtain(): void {
    curtain.onChange(!curtain.isOn);
    announce(t(curtain.isOn ? 'groups:curtain.isOff' : 'groups:curtain.isOn'));
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
        {!isReadOnly && (
          <>
            <Menu.Item
              leftSection={<IconPlaylistAdd size={16} />}
              rightSection={<Kbd size="xs">{addKeys.join(' ')}</Kbd>}
              onClick={() => onOpen('add-card')}
            >
              {t('groups:addCard.open')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconUsersPlus size={16} />}
              disabled={groupCount >= sessionLimits.groups}
              onClick={() => onOpen('late-group')}
            >
              {t('groups:lateGroup.open')}
            </Menu.Item>
          </>
        )}
        {groupCount > 1 && (
          <Menu.Item
            leftSection={curtain.isOn ? <IconEye size={16} /> : <IconEyeOff size={16} />}
            onClick={changeCurtain}
          >
            {t(curtain.isOn ? 'groups:curtain.turnOff' : 'groups:curtain.turnOn')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
