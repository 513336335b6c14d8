import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummary } from '#core/contract/views.ts';
import { ExportScenariosForm } from './ExportScenariosForm.tsx';

/** Takes scenarios out of the library: which, in what form. */
export function ExportScenariosDialog({
  scenarios,
  onClose,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['exchange', 'app']);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('export.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <ExportScenariosForm scenarios={scenarios} onClose={onClose} />
    </Modal>
  );
}
