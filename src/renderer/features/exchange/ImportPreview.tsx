import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftId } from '#core/contract/library-views.ts';
import { onConflictSchema } from '#core/contract/library-views.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import styles from './Exchange.module.css';
import { chooseForAll, type ImportEntry, statuses } from './import-entry.ts';
import { PreviewSection } from './PreviewSection.tsx';
import { StepHeading } from './StepHeading.tsx';
import type { Choices } from './use-import.ts';

/** What files hold and what they would change, before anything is changed. */
export function ImportPreview({
  entries,
  choices,
  onChoose,
  onImport,
  onStartAgain,
  onOpenDraft,
}: {
  readonly entries: readonly ImportEntry[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  readonly onImport: () => void;
  readonly onStartAgain: () => void;
  readonly onOpenDraft: ((draft: DraftId) => void) | null;
}) {
  const { t } = useTranslation('exchange');
  const announce = useAnnounce();
  const found = t('preview.found', { count: entries.length });
  useEffect(() => announce(found), [announce, found]);
  const conflicts = entries.filter(({ found: { status } }) => status === 'different' || status === 'twice');
  const chosen = [...choices.values()].filter((choice) => choice !== 'skip').length;
  return (
    <Stack gap="md">
      <StepHeading>{t('preview.heading')}</StepHeading>
      <Text size="sm">{found}</Text>
      {conflicts.length > 1 && (
        <NativeSelect
          className={styles.forAll}
          label={t('preview.forAll')}
          description={t('preview.forAllHint')}
          value={commonChoice(conflicts, choices)}
          onChange={({ currentTarget }) => {
            const wanted = onConflictSchema.safeParse(currentTarget.value);
            if (wanted.success) onChoose(chooseForAll(entries, choices, wanted.data));
          }}
          data={[
            { value: '', label: t('preview.oneByOne'), disabled: true },
            ...onConflictSchema.options.map((value) => ({ value, label: t(`preview.choices.${value}`) })),
          ]}
        />
      )}
      {statuses.map((status) => (
        <PreviewSection
          key={status}
          status={status}
          entries={entries.filter((entry) => entry.found.status === status)}
          choices={choices}
          onChoose={(number, choice) => onChoose(new Map(choices).set(number, choice))}
          onOpenDraft={onOpenDraft}
        />
      ))}
      <div className={styles.actions}>
        <Group justify="space-between">
          <Button variant="default" onClick={onStartAgain}>
            {t('import.again')}
          </Button>
          {chosen === 0 ? (
            <Text size="sm" c="var(--ink-muted)">
              {t('import.nothing')}
            </Text>
          ) : (
            <Button onClick={onImport}>{t('import.start', { count: chosen })}</Button>
          )}
        </Group>
      </div>
    </Stack>
  );
}

/** What is chosen for all that a choice for all is about, or nothing where that differs. */
function commonChoice(conflicts: readonly ImportEntry[], choices: Choices): string {
  const different = conflicts.filter(({ found }) => found.status === 'different');
  const judged = different.length > 0 ? different : conflicts;
  const [first, ...others] = new Set(judged.map(({ number }) => choices.get(number)));
  return others.length === 0 && first !== undefined ? first : '';
}
