import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says why something that was asked for did not happen. */
export function ProblemDialog({
  message,
  onClose,
}: {
  readonly message: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('app');
  return (
    <Modal opened onClose={onClose} title={t('problemTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text>{message}</Text>
    </Modal>
  );
}
