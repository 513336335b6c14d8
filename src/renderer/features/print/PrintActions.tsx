import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OutcomeAlert } from '../../ui/OutcomeAlert.tsx';
import { WorkButton } from '../../ui/WorkButton.tsx';
import type { Print } from './use-print.ts';

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
      <OutcomeAlert outcome={outcome} />
      <Group justify="flex-end">
        {/* One button, so that the focus stays on it when the print ends. */}
        <Button variant="default" onClick={isBusy ? stop : onClose}>
          {isBusy ? t('stop') : t('app:close')}
        </Button>
        <WorkButton isBusy={isBusy} icon={<IconPrinter size={18} />} onClick={onStart}>
          {isBusy ? t('busy') : t('start')}
        </WorkButton>
      </Group>
    </>
  );
}
