import { Button, Title } from '@mantine/core';
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftId } from '#core/contract/library-views.ts';
import styles from './Exchange.module.css';
import type { Choice, ImportEntry, Status } from './import-entry.ts';
import { PreviewRow } from './PreviewRow.tsx';
import type { Choices } from './use-import.ts';

/** Rows that are shown at once; a pack of 300 would take the window longer than one frame allows. */
const shownAtFirst = 30;

/** The entries of one kind under a heading; nothing where there are none. */
export function PreviewSection({
  status,
  entries,
  choices,
  onChoose,
  onOpenDraft,
}: {
  readonly status: Status;
  readonly entries: readonly ImportEntry[];
  readonly choices: Choices;
  readonly onChoose: (number: number, choice: Choice) => void;
  readonly onOpenDraft: ((draft: DraftId) => void) | null;
}) {
  const { t } = useTranslation('exchange');
  const [showsAll, setShowsAll] = useState(false);
  if (entries.length === 0) return null;
  const shown = showsAll ? entries : entries.slice(0, shownAtFirst);
  return (
    <section>
      <Title order={4} size="h6" mb={6}>
        {t(`preview.sections.${status}`)} ({entries.length})
      </Title>
      <ul className={styles.rows}>
        {shown.map((entry) => (
          <PreviewRow
            key={entry.number}
            entry={entry}
            choice={choices.get(entry.number) ?? null}
            onChoose={(choice) => onChoose(entry.number, choice)}
            onOpenDraft={onOpenDraft}
          />
        ))}
      </ul>
      {shown.length < entries.length && (
        <Button variant="subtle" size="sm" mt={6} onClick={() => startTransition(() => setShowsAll(true))}>
          {t('preview.showAll', { count: entries.length })}
        </Button>
      )}
    </section>
  );
}
