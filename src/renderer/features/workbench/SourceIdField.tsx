import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { renameSource } from './draft-cards.ts';

/** The id of a source. It takes effect when the field is left, because every key that names the source follows. */
export function SourceIdField({ id, taken }: { readonly id: string; readonly taken: readonly string[] }) {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const isResting = useDraft((view) => view.broken !== null);
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed?.trim() ?? id;
  const problem = wanted !== id && taken.includes(wanted) ? t('sources.idTaken') : null;
  const rename = () => {
    if (problem !== null) return;
    setTyped(null);
    if (wanted !== id && wanted !== '') store.edit(renameSource(store.getState().data, id, wanted));
  };
  return (
    <TextInput
      label={t('sources.id')}
      description={t('sources.idHint')}
      value={typed ?? id}
      error={problem}
      readOnly={isResting}
      data-field={`sources.${id}.id`}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={rename}
      onKeyDown={({ key }) => {
        if (key === 'Enter') rename();
      }}
    />
  );
}
