import { Button, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionLimits } from '#core/session/schema.ts';
import styles from './Timer.module.css';
import { minutesIn } from './use-timer-signals.ts';

const usualMinutes = 5;

/** Starts a timer of any length; the plan's is proposed where there is one. */
export function LengthForm({
  proposed,
  onStart,
}: {
  readonly proposed: number | null;
  readonly onStart: (seconds: number) => void;
}) {
  const { t } = useTranslation('timer');
  const [text, setText] = useState(String(proposed === null ? usualMinutes : minutesIn(proposed)));
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const seconds = readSeconds(text);
        setHasFailed(seconds === null);
        if (seconds !== null) onStart(seconds);
      }}
    >
      <div className={styles.length}>
        <TextInput
          label={t('length')}
          inputMode="decimal"
          value={text}
          error={hasFailed ? t('lengthError') : null}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" leftSection={<IconPlayerPlay size={16} />}>
          {t('startLength')}
        </Button>
      </div>
    </form>
  );
}

/** Minutes as typed, with a point or a comma, in seconds; null for what is no length of a timer. */
function readSeconds(text: string): number | null {
  const minutes = Number(text.trim().replace(',', '.'));
  const seconds = Math.round(minutes * 60);
  return seconds >= 30 && seconds <= sessionLimits.timerSeconds ? seconds : null;
}
