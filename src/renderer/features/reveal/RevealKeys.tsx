import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Reveal.module.css';

/** The keys that work at this moment, for who runs the reveal without looking at the buttons. */
export function RevealKeys({
  canReveal,
  canStep,
}: {
  readonly canReveal: boolean;
  readonly canStep: boolean;
}) {
  const { t } = useTranslation('reveal');
  if (!canReveal && !canStep) return null;
  return (
    <p className={styles.keys}>
      {canReveal && (
        <span>
          <Kbd size="xs">N</Kbd> {t('keys.next')}
        </span>
      )}
      {canReveal && (
        <span>
          <Kbd size="xs">P</Kbd> {t('keys.pace')}
        </span>
      )}
      {canStep && (
        <span>
          <Kbd size="xs">,</Kbd> <Kbd size="xs">.</Kbd> {t('keys.step')}
        </span>
      )}
    </p>
  );
}
