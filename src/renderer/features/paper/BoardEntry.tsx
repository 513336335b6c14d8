import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetForm } from '#core/contract/exchange-views.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';
import { type Vote, voteSchema } from '#core/session/schema.ts';
import { newId } from '../../app/time.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import styles from './Paper.module.css';
import { PaperGrid } from './PaperGrid.tsx';
import { lanesInPlay, type PaperDraft, withFirstVotesCopied, withSheet } from './paper-draft.ts';
import { SheetDialog } from './SheetDialog.tsx';

/** The boards of all groups in one grid, one vote at a time, filled by keys or from a sheet. */
export function BoardEntry({
  scenario,
  form,
  draft,
  onChange,
}: {
  readonly scenario: ScenarioId;
  readonly form: SheetForm;
  readonly draft: PaperDraft;
  readonly onChange: (change: (draft: PaperDraft) => PaperDraft) => void;
}) {
  const { t } = useTranslation('paper');
  const announce = useAnnounce();
  const [chosenVote, setChosenVote] = useState<Vote>('first');
  const [isReading, setIsReading] = useState(false);
  const vote = draft.secondVote ? chosenVote : 'first';
  const hasShared = lanesInPlay(form, draft).includes('shared');
  return (
    <section className={styles.boards} aria-labelledby="paper-boards">
      <Group justify="space-between">
        <Title order={2} size="h5" id="paper-boards">
          {t('boards')}
        </Title>
        <Group gap="sm">
          {draft.secondVote && (
            <SegmentedControl
              aria-label={t('vote')}
              data={voteSchema.options.map((value) => ({ value, label: t(`votes.${value}`) }))}
              value={vote}
              onChange={(value) => setChosenVote(voteSchema.parse(value))}
            />
          )}
          {vote === 'final' && (
            <Button variant="default" size="sm" onClick={() => onChange(withFirstVotesCopied)}>
              {t('copyFirst')}
            </Button>
          )}
          <Button
            variant="default"
            size="sm"
            leftSection={<IconClipboardText size={16} aria-hidden="true" />}
            onClick={() => setIsReading(true)}
          >
            {t('sheet.open')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="var(--ink-muted)" id="paper-keys">
        {t(hasShared ? 'keysWithShared' : 'keys')} {draft.certainty && t('keysCertainty')} {t('keysMove')}
      </Text>
      <PaperGrid form={form} draft={draft} vote={vote} onChange={onChange} />
      {isReading && (
        <SheetDialog
          scenario={scenario}
          model={draft.model}
          onRead={(sheet) => {
            onChange((before) => withSheet(before, sheet, newId));
            setIsReading(false);
            announce(t('sheet.taken', { count: sheet.groups.length }));
          }}
          onClose={() => setIsReading(false)}
        />
      )}
    </section>
  );
}
