import { Alert, Button, Group, Loader } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Print, PrintOutcome } from './use-print.ts';

const colors = { saved: 'green', stopped: 'gray', failed: 'red' } as const satisfies Record<
  PrintOutcome['kind'],
  string
>;

/** The end of a print dialog: what came of the last print, and the ways on. */
export function PrintActions({
  print: { isBusy, outcome, stop },
  onStart,
  onClose,
}: {
  readonly print: Print;
  readonly onStart: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['print', 'app']);
  return (
    <>
      {outcome !== null && (
        <Alert
          color={colors[outcome.kind]}
          variant="light"
          role={outcome.kind === 'failed' ? 'alert' : undefined}
        >
          {outcome.message}
        </Alert>
      )}
      <Group justify="flex-end">
        {/* One button, so that the focus stays on it when the print ends. */}
        <Button variant="default" onClick={isBusy ? stop : onClose}>
          {isBusy ? t('stop') : t('app:close')}
        </Button>
        {/* Not disabled while it works, because a disabled button loses the focus. */}
        <Button
          leftSection={
            isBusy ? <Loader size={18} color="currentColor" aria-hidden="true" /> : <IconPrinter size={18} />
          }
          aria-disabled={isBusy}
          onClick={onStart}
        >
          {isBusy ? t('busy') : t('start')}
        </Button>
      </Group>
    </>
  );
}
