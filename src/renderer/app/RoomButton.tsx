import { Anchor, Button, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionRun, useActionWords } from '../actions/ActionsContext.tsx';
import { ActionTooltip } from '../actions/ActionTooltip.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useAppServices } from './AppServices.tsx';
import { type Room, useRoom } from './use-room.ts';
import styles from './WorkshopFrame.module.css';

/** Opens the window for the projector, and says whether the room sees it. Not there where the host has none. */
export function RoomButton() {
  const { t } = useTranslation('room');
  const room = useRoom();
  const [isOpen, setIsOpen] = useState(false);
  const { ariaKeys } = useActionWords('room.open');
  useActionRun('room.open', room === null ? null : () => setIsOpen(true));
  if (room === null) return null;
  const label = labelOf(room, t);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <ActionTooltip action="room.open" label={label} disabled={isOpen}>
          <UnstyledButton
            className={styles.tool}
            aria-label={label}
            aria-keyshortcuts={ariaKeys}
            data-shown={room.windows > 0}
            onClick={() => setIsOpen(!isOpen)}
          >
            <IconPresentation size={20} stroke={1.6} />
            <span className={styles.toolWord}>{t('button.label')}</span>
          </UnstyledButton>
        </ActionTooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('button.label')}>
        <RoomControls room={room} />
      </Popover.Dropdown>
    </Popover>
  );
}

function labelOf(room: Room, t: ReturnType<typeof useTranslation<'room'>>['t']): string {
  if (room.windows === 0) return t('button.label');
  return room.screen.isBlank ? t('button.isBlank') : t('button.shown', { count: room.windows });
}

function RoomControls({ room }: { readonly room: Room }) {
  const { t } = useTranslation('room');
  const { client } = useAppServices();
  const session = useSession((view) => view.session.id);
  const [offer, setOffer] = useState<{ readonly address: string; readonly windowsBefore: number } | null>(
    null,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const { host, windows, screen } = room;
  const isHere = screen.session === session;
  const isShown = isHere && !screen.isBlank;

  const open = async () => {
    const answer = await client('room.open', {});
    setProblem(answer.ok ? null : answer.error.message);
    if (!answer.ok || answer.value.address === null) return;
    const address = new URL(answer.value.address, window.location.href).href;
    // A window that knows its opener would share its memory, where the key is. Without one nobody can tell whether
    // the browser blocked it, so the address stays in sight until a room window has come.
    window.open(address, '_blank', 'noopener,popup,width=1280,height=720');
    setOffer({ address, windowsBefore: windows });
  };
  const show = async (isBlank: boolean) => {
    const answer = await client('room.show', { session, isBlank });
    setProblem(answer.ok ? null : answer.error.message);
  };

  return (
    <Stack gap="sm">
      <Text size="sm" c="var(--ink-muted)">
        {isHere ? t('button.hint') : t('button.elsewhere')}
      </Text>
      <Button onClick={open} variant={windows > 0 ? 'default' : 'filled'}>
        {windows === 0
          ? t('button.open')
          : host === 'electron'
            ? t('button.toFront')
            : t('button.openAnother')}
      </Button>
      {windows > 0 && (
        <Button variant="default" onClick={() => show(isShown)}>
          {isShown ? t('button.makeBlank') : isHere ? t('button.showAgain') : t('button.showThis')}
        </Button>
      )}
      {offer !== null && windows <= offer.windowsBefore && (
        <Text size="sm">
          {t('button.blocked')}{' '}
          <Anchor href={offer.address} target="_blank" rel="noopener" className={styles.address}>
            {offer.address}
          </Anchor>
        </Text>
      )}
      {problem !== null && (
        <Text size="sm" c="var(--wrong-ink)" role="alert">
          {problem}
        </Text>
      )}
    </Stack>
  );
}
