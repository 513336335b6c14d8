import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppServices } from '../../app/AppServices.tsx';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import styles from './Workbench.module.css';

/** Asks which text goes on when another window saved the same draft. Neither is lost. */
export function ConflictDialog() {
  const { t } = useTranslation('workbench');
  const { client, navigation } = useAppServices();
  const store = useDraftStore();
  const isConflicting = useDraft((view) => view.saveStatus === 'conflict');
  const [isPutOff, setIsPutOff] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const takeTheirs = async () => {
    const failed = await store.takeTheirs();
    setProblem(failed?.message ?? null);
    setIsPutOff(false);
  };
  const keepMine = async () => {
    await store.settled();
    const text = store.getState().history.present;
    const created = await client('draft.create', { from: { kind: 'text', name: 'draft.yaml', text } });
    if (created.ok) navigation.goTo({ screen: 'draft', draft: created.value.id });
    else setProblem(created.error.message);
  };

  return (
    <>
      {isConflicting && isPutOff && (
        <Alert color="red" variant="light" className={styles.conflict}>
          <Group>
            <Text size="sm">{t('save.conflict')}</Text>
            <Button size="compact-sm" onClick={() => setIsPutOff(false)}>
              {t('conflict.open')}
            </Button>
          </Group>
        </Alert>
      )}
      <Modal
        opened={isConflicting && !isPutOff}
        onClose={() => setIsPutOff(true)}
        title={t('conflict.title')}
        closeButtonProps={{ 'aria-label': t('conflict.later') }}
      >
        <Text>{t('conflict.text')}</Text>
        <Text size="sm" c="var(--ink-muted)" mt="xs">
          {t('conflict.hint')}
        </Text>
        {problem !== null && (
          <Alert color="red" variant="light" mt="sm" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => void takeTheirs()}>
            {t('conflict.theirs')}
          </Button>
          <Button onClick={() => void keepMine()} data-autofocus>
            {t('conflict.mine')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
