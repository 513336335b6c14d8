import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import { IconClock, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useActionRun } from '../../actions/ActionsContext.tsx';
import { useAppServices } from '../../app/AppServices.tsx';
import { canChange } from '../../session/can-change.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { LargeTimer } from './LargeTimer.tsx';
import styles from './Timer.module.css';
import { TimerClock } from './TimerClock.tsx';
import { TimerPanel } from './TimerPanel.tsx';
import { offeredSeconds, visitOf } from './timer-offer.ts';
import { minutesIn } from './use-timer-signals.ts';

/** The timer in the header: the time left, the one next thing to do with it, and the rest behind a button. */
export function Timer() {
  const { t } = useTranslation('timer');
  const store = useSessionStore();
  const announce = useAnnounce();
  const { preferences } = useAppServices();
  const hasSound = useStore(preferences, (now) => now.timerSound ?? false);
  const timer = useSession((view) => view.state.timer);
  const isFixed = !useSession(canChange);
  const visit = useSession((view) => visitOf(view.session.log));
  const planned = useSession((view) => offeredSeconds(view.session.scenario, view.session.log, view.state));
  const [skipped, setSkipped] = useState<number | null>(null);
  const [open, setOpen] = useState<'panel' | 'large' | null>(null);
  const offered = timer === null && skipped !== visit ? planned : null;
  const isRunning = timer !== null && timer.runningSince !== null;
  useActionRun('timer.press', timer === null && offered === null ? null : press);
  useActionRun('timer.add-minute', addMinute);
  useActionRun('timer.large', () => setOpen('large'));
  if (isFixed) return null;

  function addMinute(): void {
    if (store.send({ type: 'extend-timer', seconds: 60 }).ok) announce(t('said.added'));
  }

  function press(): void {
    if (isRunning) store.send({ type: 'pause-timer' });
    else if (timer !== null) store.send({ type: 'resume-timer' });
    else if (offered !== null) store.send({ type: 'start-timer', seconds: offered });
  }

  const label =
    timer === null ? t('start', { minutes: minutesIn(offered ?? 0) }) : t(isRunning ? 'pause' : 'resume');
  return (
    <div className={styles.timer}>
      <TimerClock timer={timer} hasSound={hasSound} className={styles.clock} />
      {(timer !== null || offered !== null) && (
        <Button
          variant={timer === null ? 'light' : 'default'}
          size="sm"
          className={styles.press ?? ''}
          leftSection={isRunning ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
          aria-label={label}
          data-is-sign={timer !== null || undefined}
          onClick={press}
        >
          <span className={styles.word}>{label}</span>
        </Button>
      )}
      <Popover
        opened={open === 'panel'}
        onChange={(isOpen) => setOpen(isOpen ? 'panel' : null)}
        position="bottom-end"
        width={460}
        trapFocus
        returnFocus
        withRoles={false}
      >
        <Popover.Target>
          <Tooltip label={t('settings')} disabled={open === 'panel'}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('settings')}
              aria-haspopup="dialog"
              aria-expanded={open === 'panel'}
              onClick={() => setOpen(open === 'panel' ? null : 'panel')}
            >
              <IconClock size={20} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={t('settings')} className={styles.panel ?? ''}>
          <TimerPanel
            offered={offered}
            onAddMinute={addMinute}
            onSkip={() => {
              setSkipped(visit);
              setOpen(null);
            }}
            onShowLarge={() => setOpen('large')}
            onDone={() => setOpen(null)}
          />
        </Popover.Dropdown>
      </Popover>
      {open === 'large' && <LargeTimer onPress={press} onClose={() => setOpen(null)} />}
    </div>
  );
}
