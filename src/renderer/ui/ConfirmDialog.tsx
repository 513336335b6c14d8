import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OutcomeAlert } from './OutcomeAlert.tsx';

/** Asks before something that the whole room sees. The focus starts on yes, so Enter confirms and Escape leaves. */
export function ConfirmDialog({
  isOpen,
  title,
  text,
  confirmLabel,
  problem = null,
  onConfirm,
  onCancel,
}: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  /** Why it could not be done, when it was tried. */
  readonly problem?: string | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('app');
  return (
    <Modal opened={isOpen} onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="md">
        <Text>{text}</Text>
        <OutcomeAlert outcome={problem === null ? null : { kind: 'failed', message: problem }} />
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button onClick={onConfirm} data-autofocus>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
