import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummary } from '#core/contract/views.ts';
import { PrintForm } from './PrintForm.tsx';

/** Makes a PDF of a scenario for a workshop on paper. */
export function PrintDialog({
  scenario,
  isOpen,
  onClose,
}: {
  readonly scenario: Pick<ScenarioSummary, 'id' | 'title'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['print', 'app']);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('title', { title: scenario.title })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <PrintForm scenario={scenario.id} onClose={onClose} />
    </Modal>
  );
}
