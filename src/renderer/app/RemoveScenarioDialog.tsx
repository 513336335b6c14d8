import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioSummary } from '#core/contract/views.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
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
  const { t } = useTranslation('start');
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
    <ConfirmDialog
      isOpen
      title={t('remove.title', { title })}
      text={t('remove.text')}
      confirmLabel={t('remove.confirm')}
      problem={problem}
      onConfirm={remove}
      onCancel={onClose}
    />
  );
}
