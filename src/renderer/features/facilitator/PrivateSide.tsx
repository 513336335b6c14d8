import { ActionIcon, Button } from '@mantine/core';
import { IconNotes, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './Facilitator.module.css';
import { NextReveal } from './NextReveal.tsx';
import { PhaseRunSheet } from './PhaseRunSheet.tsx';
import { TemptingMistake } from './TemptingMistake.tsx';

/**
 * What only the facilitator should read, beside the screen of the phase. It opens on request, and even then nothing of
 * the key is on the page before it is asked for, because the groups may sit at this very screen.
 */
export function PrivateSide({
  nextStep,
  onNote,
  onClose,
}: {
  /** What comes next, and what it waits for. */
  readonly nextStep: { readonly label: string; readonly waiting: string | null } | null;
  readonly onNote: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('facilitator');
  const isReveal = useSession((view) => view.state.phase === 'reveal');
  return (
    <aside className={styles.side} aria-label={t('title')}>
      <div className={styles.head}>
        <h2>{t('title')}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <p className={styles.quiet}>{t('hint')}</p>
      {nextStep !== null && (
        <section className={styles.part} aria-labelledby="next-title">
          <h3 id="next-title">{t('next')}</h3>
          <p>{nextStep.label}</p>
          {nextStep.waiting !== null && <p className={styles.quiet}>{nextStep.waiting}</p>}
        </section>
      )}
      <Button variant="default" size="sm" leftSection={<IconNotes size={16} />} onClick={onNote}>
        {t('note')}
      </Button>
      <TemptingMistake />
      {isReveal && <NextReveal />}
      <PhaseRunSheet />
    </aside>
  );
}
