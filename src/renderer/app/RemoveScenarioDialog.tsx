import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummary } from '#core/contract/views.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { useAppServices } from './AppServices.tsx';

/** Asks before a scenario of one's own leaves the library, and says why when it could not. */
export function RemoveScenarioDialog({
  scenario,
  onClose,
  onRemoved,
}: {
  readonly scenario: ScenarioSummary;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}) {
  const { t } = useTranslation(['start', 'app']);
  const { client } = useAppServices();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string | null>(null);
  const { id, title } = scenario;
  const remove = async () => {
    const removed = await client('scenario.remove', { id });
    if (!removed.ok) {
      setProblem(removed.error.message);
      return;
    }
    announce(t('remove.done', { title }));
    onClose();
    onRemoved();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('remove.title', { title })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Text>{t('remove.text')}</Text>
      {problem !== null && (
        <Alert color="red" mt="md" role="alert">
          {problem}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button onClick={remove} data-autofocus>
          {t('remove.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
