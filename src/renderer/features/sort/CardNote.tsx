import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '#core/scenario/schema.ts';
import { noteIdSchema, sessionLimits } from '#core/session/schema.ts';
import { newId } from '../../app/time.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';

/** The facilitator's note on a card, for the debrief. Saved when the field is left; an emptied note is removed. */
export function CardNote({ card }: { readonly card: CardId }) {
  const { t } = useTranslation('board');
  const store = useSessionStore();
  const note = useSession(
    (view) => view.state.notes.findLast((candidate) => candidate.card === card) ?? null,
  );
  const isReadOnly = useSession((view) => view.readOnly);
  const [draft, setDraft] = useState<string | null>(null);

  function save(): void {
    const text = draft?.trim();
    setDraft(null);
    if (text === undefined || text === (note?.text ?? '')) return;
    if (text !== '') {
      const id = note?.id ?? noteIdSchema.parse(newId());
      store.send({ type: 'record-note', note: id, card, text });
    } else if (note !== null) {
      store.send({ type: 'remove-note', note: note.id });
    }
  }

  return (
    <Textarea
      label={t('note')}
      description={t('noteHint')}
      placeholder={isReadOnly ? '' : t('notePlaceholder')}
      readOnly={isReadOnly}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={sessionLimits.note}
      value={draft ?? note?.text ?? ''}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
    />
  );
}
