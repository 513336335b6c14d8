import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { StepHeading } from './StepHeading.tsx';

/** Long work with how far it is and the way to end it. */
export function RunningWork({
  what,
  done,
  total,
  stopLabel,
  onStop,
}: {
  readonly what: string;
  readonly done: number;
  readonly total: number;
  readonly stopLabel: string;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation('exchange');
  const announce = useAnnounce();
  // Spoken a few times in all; every step would drown everything else.
  const quarter = total === 0 ? 0 : Math.floor((done / total) * 4);
  useEffect(() => {
    if (quarter > 0 && quarter < 4)
      announce(t('import.progress', { done: Math.ceil((quarter / 4) * total), total }));
  }, [quarter, total, announce, t]);
  return (
    <Stack gap="md">
      <StepHeading>{what}</StepHeading>
      <Progress.Root size="lg">
        <Progress.Section value={total === 0 ? 0 : (done / total) * 100} aria-label={what} />
      </Progress.Root>
      <Group justify="space-between">
        <Text size="sm" c="var(--ink-muted)">
          {t('import.progress', { done, total })}
        </Text>
        <Button variant="default" onClick={onStop}>
          {stopLabel}
        </Button>
      </Group>
    </Stack>
  );
}
