import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import styles from './Exchange.module.css';
import type { ImportOutcome, ImportRun } from './run-import.ts';
import { StepHeading } from './StepHeading.tsx';

/** What is in the library now and what is not. */
export function ImportResult({
  run,
  onClose,
  onStartAgain,
}: {
  readonly run: ImportRun;
  readonly onClose: () => void;
  readonly onStartAgain: () => void;
}) {
  const { t } = useTranslation(['exchange', 'app']);
  const announce = useAnnounce();
  const summary = useSummary(run);
  useEffect(() => announce(summary), [announce, summary]);
  return (
    <Stack gap="md">
      <StepHeading>{t('result.heading')}</StepHeading>
      <Text>{summary}</Text>
      <ul className={styles.rows}>
        {run.outcomes.map((each) => (
          <ResultRow key={each.entry.number} result={each} />
        ))}
      </ul>
      <div className={styles.actions}>
        <Group justify="space-between">
          <Button variant="default" onClick={onStartAgain}>
            {t('result.more')}
          </Button>
          <Button onClick={onClose}>{t('app:close')}</Button>
        </Group>
      </div>
    </Stack>
  );
}

function ResultRow({ result }: { readonly result: ImportOutcome }) {
  const { t } = useTranslation('exchange');
  const { entry, outcome } = result;
  const title = 'title' in result ? result.title : 'title' in entry.found ? entry.found.title : entry.file;
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        <Text className={styles.wrap}>{title}</Text>
        {outcome === 'failed' && (
          <Text size="sm" className={styles.error}>
            {result.message}
          </Text>
        )}
      </div>
      <Text size="sm" fw={600} className={styles.outcome} data-outcome={outcome}>
        {t(`result.outcomes.${outcome}`)}
      </Text>
    </li>
  );
}

function useSummary({ outcomes, end }: ImportRun): string {
  const { t } = useTranslation('exchange');
  const count = (...wanted: readonly ImportOutcome['outcome'][]) =>
    outcomes.filter(({ outcome }) => wanted.includes(outcome)).length;
  const taken = count('added', 'replaced', 'unchanged');
  const failed = count('failed');
  const left = count('left');
  return [
    taken === 0 ? t('result.none') : t('result.in', { count: taken }),
    ...(failed === 0 ? [] : [t('result.failed', { count: failed })]),
    ...(left === 0
      ? []
      : [end === 'failed' ? t('result.leftByFailure', { count: left }) : t('result.left', { count: left })]),
  ].join(' ');
}
