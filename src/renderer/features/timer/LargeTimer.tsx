import { Button, Group, Modal } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { useTimeLeft } from '../../session/use-time-left.ts';
import styles from './Timer.module.css';
import { TimeLeft } from './TimerClock.tsx';

/** The time over the whole window, for a room that has one screen. */
export function LargeTimer({
  onPress,
  onClose,
}: {
  readonly onPress: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['timer', 'app']);
  const store = useSessionStore();
  const timer = useSession((view) => view.state.timer);
  const phase = useSession((view) => view.state.phase);
  const seconds = useTimeLeft(timer);
  const isPaused = timer !== null && timer.runningSince === null;
  return (
    <Modal
      opened={timer !== null}
      onClose={onClose}
      fullScreen
      title={t('largeTitle', { phase: t(`app:phases.${phase}`) })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
      classNames={{ body: styles.largeBody ?? '', content: styles.largeContent ?? '' }}
    >
      <div className={styles.large}>
        <TimeLeft seconds={seconds ?? 0} isPaused={isPaused} />
      </div>
      <p className={styles.sentence}>{seconds !== null && seconds <= 0 && t('isOver')}</p>
      <Group justify="center" gap="md">
        <Button
          variant="default"
          size="lg"
          data-autofocus
          leftSection={isPaused ? <IconPlayerPlay size={20} /> : <IconPlayerPause size={20} />}
          onClick={onPress}
        >
          {t(isPaused ? 'resume' : 'pause')}
        </Button>
        <Button
          variant="default"
          size="lg"
          leftSection={<IconPlus size={20} />}
          onClick={() => store.send({ type: 'extend-timer', seconds: 60 })}
        >
          {t('addMinute')}
        </Button>
      </Group>
    </Modal>
  );
}
