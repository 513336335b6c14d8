import { Button, Group, Switch, Text } from '@mantine/core';
import { IconMaximize, IconPlayerStop, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useAppServices } from '../../app/AppServices.tsx';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { LengthForm } from './LengthForm.tsx';
import { PlanStatus } from './PlanStatus.tsx';
import { playTone } from './play-tone.ts';
import styles from './Timer.module.css';
import { minutesIn } from './use-timer-signals.ts';

/** Everything about time: start with any length or skip, add, stop, show large, sound, and where the plan stands. */
export function TimerPanel({
  offered,
  onAddMinute,
  onSkip,
  onShowLarge,
  onDone,
}: {
  readonly offered: number | null;
  readonly onAddMinute: () => void;
  readonly onSkip: () => void;
  readonly onShowLarge: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('timer');
  const store = useSessionStore();
  const announce = useAnnounce();
  const { preferences } = useAppServices();
  const hasSound = useStore(preferences, (now) => now.timerSound ?? false);
  const hasTimer = useSession((view) => view.state.timer !== null);
  const start = (seconds: number) => {
    if (store.send({ type: 'start-timer', seconds }).ok) onDone();
  };
  return (
    <div className={styles.rows}>
      {hasTimer ? (
        <Group gap="xs">
          <Button
            data-autofocus
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} />}
            onClick={onAddMinute}
          >
            {t('addMinute')}
          </Button>
          <Button variant="default" size="sm" leftSection={<IconMaximize size={16} />} onClick={onShowLarge}>
            {t('large')}
          </Button>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlayerStop size={16} />}
            onClick={() => {
              if (store.send({ type: 'stop-timer' }).ok) announce(t('said.stopped'));
              onDone();
            }}
          >
            {t('stop')}
          </Button>
        </Group>
      ) : (
        <>
          <Text size="sm">
            {offered === null ? t('noOffer') : t('offer', { minutes: minutesIn(offered) })}
          </Text>
          <LengthForm proposed={offered} onStart={start} />
          {offered !== null && (
            <Button variant="subtle" size="compact-sm" className={styles.skip ?? ''} onClick={onSkip}>
              {t('skip')}
            </Button>
          )}
        </>
      )}
      <Text size="xs" c="var(--ink-muted)">
        {t('end')}
      </Text>
      <Switch
        label={t('sound')}
        description={t('soundHint')}
        checked={hasSound}
        onChange={(event) => {
          const timerSound = event.currentTarget.checked;
          preferences.change({ timerSound });
          if (timerSound) playTone();
        }}
      />
      <PlanStatus />
    </div>
  );
}
