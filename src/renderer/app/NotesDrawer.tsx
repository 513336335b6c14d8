import { Button, Drawer, NativeSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteIdSchema } from '#core/session/schema.ts';
import { canChange } from '../session/can-change.ts';
import { useSession, useSessionStore } from '../session/SessionContext.tsx';
import { useWorkshopView } from '../session/WorkshopViewContext.tsx';
import { RemoveButton } from '../ui/RemoveButton.tsx';
import { newId } from './time.ts';
import styles from './WorkshopFrame.module.css';

/** Notes about the session at the moment they come to mind, from every phase. */
export function NotesDrawer({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['app', 'workshop']);
  const store = useSessionStore();
  const notes = useSession((view) => view.state.notes);
  const controls = useSession((view) => view.session.scenario.controls);
  const isFixed = !useSession(canChange);
  const [text, setText] = useState('');
  const chosen = useWorkshopView((view) => view.card);
  const chosenTitle = controls.find((control) => control.id === chosen)?.title;
  const [isOnCard, setIsOnCard] = useState(false);
  const card = isOnCard && chosenTitle !== undefined ? chosen : null;
  const add = () => {
    const sent = store.send({ type: 'record-note', note: noteIdSchema.parse(newId()), card, text });
    if (sent.ok) setText('');
  };
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      title={t('workshop:notes.title')}
      position="right"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text size="sm" c="var(--ink-muted)" mb="md">
        {t('workshop:notes.hint')}
      </Text>
      {!isFixed && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') add();
          }}
        >
          {chosenTitle !== undefined && (
            <NativeSelect
              label={t('workshop:notes.about')}
              mb="xs"
              data={[
                { value: 'workshop', label: t('workshop:notes.aboutSession') },
                { value: 'card', label: chosenTitle },
              ]}
              value={isOnCard ? 'card' : 'workshop'}
              onChange={(event) => setIsOnCard(event.currentTarget.value === 'card')}
            />
          )}
          <Textarea
            label={t('workshop:notes.label')}
            placeholder={t('workshop:notes.placeholder')}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" mt="xs" size="sm" disabled={text.trim() === ''}>
            {t('workshop:notes.add')}
          </Button>
        </form>
      )}
      {notes.length === 0 ? (
        <Text size="sm" c="var(--ink-muted)" mt="lg">
          {t('workshop:notes.none')}
        </Text>
      ) : (
        <ul className={styles.notes}>
          {notes.toReversed().map((note) => (
            <li key={note.id}>
              <div className={styles.noteText}>
                {note.card !== null && (
                  <Text size="xs" c="var(--ink-muted)">
                    {t('workshop:notes.onCard', {
                      card: controls.find((control) => control.id === note.card)?.title ?? note.card,
                    })}
                  </Text>
                )}
                <Text size="sm">{note.text}</Text>
              </div>
              {!isFixed && (
                <RemoveButton
                  label={t('workshop:notes.remove')}
                  onRemove={() => store.send({ type: 'remove-note', note: note.id })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  );
}
