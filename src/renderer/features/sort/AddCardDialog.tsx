import { Button, Group as MantineGroup, Modal, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardIdSchema, scenarioLimits } from '#core/scenario/schema.ts';
import { addedCardSchema } from '#core/session/schema.ts';
import { newId } from '../../app/time.ts';
import { useSessionStore } from '../../session/SessionContext.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';

/** A card that somebody in the room misses: a title is enough. */
export function AddCardDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['groups', 'app', 'workshop']);
  const store = useSessionStore();
  const announce = useAnnounce();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isEmpty = title.trim() === '' && description.trim() === '';

  function add(event: FormEvent): void {
    event.preventDefault();
    const id = cardIdSchema.parse(`added-${newId()}`);
    const added = addedCardSchema.safeParse({ id, title, description });
    if (!added.success) {
      setProblem(t('addCard.problem'));
      return;
    }
    const result = store.send({ type: 'add-card', added: added.data });
    if (!result.ok) {
      setProblem(t(`workshop:refused.${result.error}`));
      return;
    }
    announce(t('addCard.said', { title: added.data.title }));
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('addCard.title')}
      closeOnClickOutside={isEmpty}
      closeOnEscape={isEmpty}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <form onSubmit={add} noValidate>
        <Text size="sm" c="var(--ink-muted)" mb="sm">
          {t('addCard.text')}
        </Text>
        <TextInput
          label={t('addCard.cardTitle')}
          required
          data-autofocus
          maxLength={scenarioLimits.title}
          error={problem}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('addCard.description')}
          mt="sm"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={scenarioLimits.shortText}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <MantineGroup justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit">{t('addCard.add')}</Button>
        </MantineGroup>
      </form>
    </Modal>
  );
}
