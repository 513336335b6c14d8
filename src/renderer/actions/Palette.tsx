import { Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Actions.module.css';
import { isAppleKeyboard, useActions, useActionTexts, useAvailableActions } from './ActionsContext.tsx';
import type { Action } from './action.ts';
import { findByTitle } from './find-actions.ts';
import { KeyCaps } from './KeyCaps.tsx';
import { keyCaps } from './key-stroke.ts';

/** Starts any action that is possible now by a few letters of its title. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('actions');
  const texts = useActionTexts();
  const { runs } = useActions();
  const available = useAvailableActions().filter(({ id }) => id !== 'window.palette');
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  // Where the palette was opened: an action starts from there, and so does the dialog that it may open.
  const [opener] = useState(() => document.activeElement);
  const listId = useId();
  const found = findByTitle(available, (action) => action.title(texts), typed);
  const current = found[Math.min(place, found.length - 1)];

  function start(action: Action): void {
    const run = runs.getState().byId.get(action.id);
    onClose();
    if (opener instanceof HTMLElement) opener.focus();
    run?.();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setPlace((Math.min(place, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      start(current);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('palette.title')}
      centered={false}
      closeButtonProps={{ 'aria-label': t('help.close') }}
    >
      <TextInput
        data-autofocus
        label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        value={typed}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className={styles.found} role="status">
        {found.length === 0 ? t('palette.none') : t('palette.found', { count: found.length })}
      </p>
      <div className={styles.list} role="listbox" id={listId} aria-label={t('palette.list')}>
        {found.map((action) => (
          <PaletteOption
            key={action.id}
            id={`${listId}-${action.id}`}
            action={action}
            isCurrent={action === current}
            onStart={() => start(action)}
          />
        ))}
      </div>
    </Modal>
  );
}

function PaletteOption({
  id,
  action,
  isCurrent,
  onStart,
}: {
  readonly id: string;
  readonly action: Action;
  readonly isCurrent: boolean;
  readonly onStart: () => void;
}) {
  const texts = useActionTexts();
  const [first] = action.keys;
  return (
    // The keys of the list are those of its field, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field starts the marked option
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the field points here
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={styles.option}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onStart}
    >
      <span>{action.title(texts)}</span>
      {first !== undefined && <KeyCaps keys={keyCaps(first, isAppleKeyboard())} />}
    </div>
  );
}
