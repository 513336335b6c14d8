import { ActionIcon, Button, Group, Select, Text, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardIdSchema } from '#core/scenario/schema.ts';
import { noteIdSchema } from '#core/session/schema.ts';
import type { Note } from '#core/session/state.ts';
import { newId } from '../../app/time.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import styles from './Debrief.module.css';

/** Every note of the session, also those that were typed during play. */
export function NotesTab({ isFixed }: { readonly isFixed: boolean }) {
  const { t } = useTranslation('debrief');
  const notes = useSession((view) => view.state.notes);
  return (
    <div className={styles.reading}>
      {!isFixed && <NewNote />}
      {notes.length === 0 ? (
        <Text c="var(--ink-muted)">{t('noNotes')}</Text>
      ) : (
        <ul className={styles.rows}>
          {notes.map((note) => (
            <NoteRow key={note.id} note={note} isFixed={isFixed} />
          ))}
        </ul>
      )}
    </div>
  );
}

function NewNote() {
  const { t } = useTranslation('debrief');
  const store = useSessionStore();
  const controls = useSession((view) => view.session.scenario.controls);
  const dealt = useSession((view) => view.state.dealt);
  const [text, setText] = useState('');
  const [card, setCard] = useState<string | null>(null);
  const add = () => {
    const about = card === null ? null : cardIdSchema.parse(card);
    if (store.send({ type: 'record-note', note: noteIdSchema.parse(newId()), card: about, text }).ok)
      setText('');
  };
  return (
    <form
      className={styles.newNote}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') add();
      }}
    >
      <Textarea
        label={t('noteLabel')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group align="flex-end" gap="sm">
        <Select
          label={t('noteAbout')}
          placeholder={t('noteAboutSession')}
          data={controls
            .filter(({ id }) => dealt.includes(id))
            .map(({ id, title }) => ({ value: id, label: title }))}
          value={card}
          onChange={setCard}
          clearable
          searchable
        />
        <Button type="submit" disabled={text.trim() === ''}>
          {t('addNote')}
        </Button>
      </Group>
    </form>
  );
}

function NoteRow({ note, isFixed }: { readonly note: Note; readonly isFixed: boolean }) {
  const { t } = useTranslation('debrief');
  const store = useSessionStore();
  const title = useSession(
    (view) => view.session.scenario.controls.find(({ id }) => id === note.card)?.title,
  );
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== '') {
      store.send({ type: 'record-note', note: note.id, card: note.card, text: draft });
    }
    setDraft(null);
  };
  return (
    <li>
      <div className={styles.rowText}>
        <Text size="xs" c="var(--ink-muted)">
          {title ?? t('noteAboutSession')}
        </Text>
        {draft === null ? (
          <Text className={styles.preserved}>{note.text}</Text>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <Textarea
              aria-label={t('editNote')}
              autosize
              minRows={2}
              maxLength={4000}
              value={draft}
              onChange={(event) => setDraft(event.currentTarget.value)}
              autoFocus
            />
            <Group gap="xs" mt="xs">
              <Button type="submit" size="xs">
                {t('saveEdit')}
              </Button>
              <Button variant="default" size="xs" onClick={() => setDraft(null)}>
                {t('cancel')}
              </Button>
            </Group>
          </form>
        )}
      </div>
      {!isFixed && draft === null && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('editNote')}
            onClick={() => setDraft(note.text)}
          >
            <IconPencil size={16} />
          </ActionIcon>
          <RemoveButton
            label={t('removeNote')}
            onRemove={() => store.send({ type: 'remove-note', note: note.id })}
          />
        </Group>
      )}
    </li>
  );
}
