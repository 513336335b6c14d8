import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantView } from '#core/scenario/participant-view.ts';
import { useDraft } from './DraftContext.tsx';
import { FacilitatorPreview } from './FacilitatorPreview.tsx';
import { ParticipantPreview } from './ParticipantPreview.tsx';
import styles from './Reading.module.css';

const readers = ['participant', 'facilitator'] as const;

/** The exercise as others will read it. It begins with the view that gives nothing away. */
export function PreviewPane() {
  const { t } = useTranslation('workbench');
  const [reader, setReader] = useState<(typeof readers)[number]>('participant');
  const scenario = useDraft((view) => view.inspection.scenario);
  return (
    <main className={styles.reading}>
      <div className={styles.readingHead}>
        <SegmentedControl
          aria-label={t('preview.label')}
          size="sm"
          value={reader}
          data={readers.map((value) => ({ value, label: t(`preview.${value}`) }))}
          onChange={(value) => setReader(readers.find((candidate) => candidate === value) ?? 'participant')}
        />
        <Text size="sm" c="var(--ink-muted)">
          {t(`preview.${reader}Hint`)}
        </Text>
      </div>
      {scenario === null && <Text>{t('preview.notYet')}</Text>}
      {scenario !== null &&
        (reader === 'participant' ? (
          <ParticipantPreview view={participantView(scenario)} />
        ) : (
          <FacilitatorPreview scenario={scenario} />
        ))}
    </main>
  );
}
