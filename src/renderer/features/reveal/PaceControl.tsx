import { Button, NativeSelect } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActionRun, useActionWords } from '../../actions/ActionsContext.tsx';
import { ActionTooltip } from '../../actions/ActionTooltip.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import styles from './Reveal.module.css';
import { paces, type RevealPace } from './use-reveal-pace.ts';

/** Lets the cards turn over by themselves, at a pace that can be changed, paused and seen. */
export function PaceControl({ pace }: { readonly pace: RevealPace }) {
  const { t } = useTranslation('reveal');
  const announce = useAnnounce();
  const { ariaKeys } = useActionWords('reveal.pace');
  const { seconds, isRunning, secondsLeft } = pace;

  function toggle(): void {
    announce(isRunning ? t('pace.paused') : t('pace.started', { count: seconds }));
    if (isRunning) pace.pause();
    else pace.start();
  }
  useActionRun('reveal.pace', toggle);

  return (
    <div className={styles.pace}>
      <ActionTooltip action="reveal.pace">
        <Button
          variant="default"
          size="xs"
          aria-keyshortcuts={ariaKeys}
          leftSection={isRunning ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
          onClick={toggle}
        >
          {t(isRunning ? 'pace.pause' : 'pace.start')}
        </Button>
      </ActionTooltip>
      <NativeSelect
        size="xs"
        aria-label={t('pace.label')}
        value={String(seconds)}
        data={paces.map((value) => ({ value: String(value), label: t('pace.every', { count: value }) }))}
        onChange={(event) => pace.setSeconds(Number(event.currentTarget.value))}
      />
      {secondsLeft !== null && (
        <span className={styles.countdown} data-running={isRunning}>
          {isRunning ? t('pace.next', { count: secondsLeft }) : t('pace.stopped', { count: secondsLeft })}
        </span>
      )}
    </div>
  );
}
