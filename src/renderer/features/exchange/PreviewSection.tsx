import { Button, Title } from '@mantine/core';
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftId } from '#core/contract/library-views.ts';
import styles from './Exchange.module.css';
import type { Choice, ImportEntry, Status } from './import-entry.ts';
import { PreviewRow } from './PreviewRow.tsx';
import type { Choices } from './use-import.ts';

/** Rows that come at once; the three hundred of a full pack would hold the window up. */
const shownAtOnce = 50;

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
  const [most, setMost] = useState(shownAtOnce);
  if (entries.length === 0) return null;
  const shown = entries.slice(0, most);
  const more = Math.min(shownAtOnce, entries.length - shown.length);
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
      {more > 0 && (
        <Button
          variant="subtle"
          size="sm"
          mt={6}
          onClick={() => startTransition(() => setMost(most + shownAtOnce))}
        >
          {t('preview.showMore', { count: more, shown: shown.length, all: entries.length })}
        </Button>
      )}
    </section>
  );
}
