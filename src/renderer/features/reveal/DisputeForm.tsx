import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { useActionRun } from '../../actions/ActionsContext.tsx';
import { ActionTooltip } from '../../actions/ActionTooltip.tsx';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';

/** Marks a card whose key the room contests, with the reason in the room's words, or takes the mark back. */
export function DisputeForm({ card, onOpen }: { readonly card: CardId; readonly onOpen: () => void }) {
  const { t } = useTranslation('reveal');
  const store = useSessionStore();
  const reason = useSession((view) => view.state.disputes.get(card));
  const isReadOnly = useSession((view) => view.readOnly);
  const [draft, setDraft] = useState<string | null>(null);
  const open = () => {
    setDraft('');
    onOpen();
  };
  const canOpen = reason === undefined && !isReadOnly && draft === null;
  useActionRun('reveal.dispute', canOpen ? open : null);

  if (reason !== undefined) {
    return (
      <Alert variant="default" title={t('disputed')} mt="md">
        <Text size="sm">{reason}</Text>
        <Text size="sm" c="var(--ink-muted)">
          {t('disputedHint')}
        </Text>
        {!isReadOnly && (
          <Button
            variant="default"
            size="xs"
            mt="xs"
            onClick={() => store.send({ type: 'withdraw-dispute', card })}
          >
            {t('withdraw')}
          </Button>
        )}
      </Alert>
    );
  }
  if (isReadOnly) return null;
  if (draft === null) {
    return (
      <ActionTooltip action="reveal.dispute">
        <Button variant="subtle" color="gray" size="sm" mt="md" onClick={open}>
          {t('dispute')}
        </Button>
      </ActionTooltip>
    );
  }
  const save = () => {
    if (draft.trim() === '') return;
    store.send({ type: 'dispute-card', card, reason: draft });
    setDraft(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Textarea
        label={t('disputeReason')}
        description={t('disputedHint')}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
        autoFocus
        mt="md"
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="sm" disabled={draft.trim() === ''}>
          {t('disputeSave')}
        </Button>
        <Button variant="default" size="sm" onClick={() => setDraft(null)}>
          {t('disputeCancel')}
        </Button>
      </Group>
    </form>
  );
}
