import { Kbd, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionLimits } from '#core/session/schema.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import type { PlacementProps } from './CertaintyChoice.tsx';

/** The one line in which the group says why the card lies where it lies. Saved when the field is left or with Enter. */
export function PlacementWhy({ group, card, isPlaced, isOpen }: PlacementProps) {
  const { t } = useTranslation('board');
  const store = useSessionStore();
  const saved = useSession((view) => view.state.boards.get(group)?.whys.get(card) ?? '');
  const [draft, setDraft] = useState<string | null>(null);

  function save(): void {
    const why = draft?.trim();
    if (why !== undefined && why !== saved) store.send({ type: 'explain-placement', group, card, why });
    setDraft(null);
  }

  return (
    <TextInput
      label={t('why')}
      data-why
      rightSection={isOpen && isPlaced && draft === null ? <Kbd size="xs">W</Kbd> : null}
      description={isOpen && !isPlaced ? t('placeFirst') : undefined}
      placeholder={isOpen && isPlaced ? t('whyPlaceholder') : ''}
      readOnly={!isOpen || !isPlaced}
      maxLength={sessionLimits.line}
      value={draft ?? saved}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
