import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '#core/print/print-kind.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { PaperChoice } from './PaperChoice.tsx';
import { PrintActions } from './PrintActions.tsx';
import { usePrint } from './use-print.ts';

/** Makes a PDF of the primer. */
export function PrimerPrintDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['print', 'app']);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('primer.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <PrimerPrintForm onClose={onClose} />
    </Modal>
  );
}

function PrimerPrintForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('print');
  const { client } = useAppServices();
  const [paper, setPaper] = useState<Paper>('a4');
  const print = usePrint();
  return (
    <Stack gap="md">
      <Text>{t('primer.use')}</Text>
      <PaperChoice value={paper} onChange={setPaper} isFirst />
      <PrintActions
        print={print}
        onStart={() => print.start((work) => client('primer.print', { work, paper }))}
        onClose={onClose}
      />
    </Stack>
  );
}
