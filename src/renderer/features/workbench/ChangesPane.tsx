import { SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, ScenarioText } from '#core/contract/library-views.ts';
import { success } from '#core/result.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { useLoad } from '../../ui/use-load.ts';
import { ComparisonWords } from './ComparisonWords.tsx';
import { useDraft } from './DraftContext.tsx';
import { LineDiff } from './LineDiff.tsx';
import styles from './Reading.module.css';

/** What the draft changes, in words and line by line, against the library or against what came with Demarc. */
export function ChangesPane({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('workbench');
  const { client } = useAppServices();
  const { id, scenario } = draft;
  const [load] = useState(() => async () => {
    // Saved to the library since, a draft may have another scenario than when it was opened.
    const opened = await client('draft.open', { id });
    const current = opened.ok ? opened.value.scenario : scenario;
    return current === null ? success(null) : await client('scenario.source', { id: current });
  });
  const { result } = useLoad(load);
  return (
    <main className={styles.reading}>
      {result.status === 'failed' && <Text>{result.error.message}</Text>}
      {result.status === 'loaded' && result.value === null && <Text>{t('changes.new')}</Text>}
      {result.status === 'loaded' && result.value !== null && <Comparison source={result.value} />}
    </main>
  );
}

const sides = ['library', 'original'] as const;

function Comparison({ source }: { readonly source: ScenarioText }) {
  const { t } = useTranslation('workbench');
  const [side, setSide] = useState<(typeof sides)[number]>('library');
  const after = useDraft((view) => view.history.present);
  const { original } = source;
  const before = side === 'original' && original !== null ? original.text : source.text;
  return (
    <>
      <div className={styles.readingHead}>
        {original === null ? (
          <Text fw={600}>
            {t('changes.label')}: {t(source.builtIn ? 'changes.original' : 'changes.library')}
          </Text>
        ) : (
          <SegmentedControl
            aria-label={t('changes.label')}
            size="sm"
            value={side}
            data={sides.map((value) => ({ value, label: t(`changes.${value}`) }))}
            onChange={(value) => setSide(sides.find((candidate) => candidate === value) ?? 'library')}
          />
        )}
      </div>
      {before === after ? (
        <Text>{t('changes.same')}</Text>
      ) : (
        <>
          <section>
            <Title order={2} size="h4">
              {t('changes.summary')}
            </Title>
            <ComparisonWords before={before} after={after} />
          </section>
          <section>
            <Title order={2} size="h4">
              {t('changes.lines')}
            </Title>
            <LineDiff before={before} after={after} />
          </section>
        </>
      )}
    </>
  );
}
