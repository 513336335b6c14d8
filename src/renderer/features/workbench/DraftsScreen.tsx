import { Button, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractClient } from '#core/contract/client.ts';
import type { DraftOrigin } from '#core/contract/library-views.ts';
import { success } from '#core/result.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ColorSchemeMenu } from '../../app/ColorSchemeMenu.tsx';
import { useWindowTitle } from '../../app/use-window-title.ts';
import { LoadingScreen } from '../../ui/LoadingScreen.tsx';
import { ProblemScreen } from '../../ui/ProblemScreen.tsx';
import { useLoad } from '../../ui/use-load.ts';
import { DraftList } from './DraftList.tsx';
import styles from './Drafts.module.css';
import { LibraryToEdit } from './LibraryToEdit.tsx';

/** The drafts there are, and what of the library can become one. */
export function DraftsScreen() {
  const { t } = useTranslation('workbench');
  const { client, navigation } = useAppServices();
  const [problem, setProblem] = useState<string | null>(null);
  const { result, reload } = useLoad(useCallback(() => loadDrafts(client), [client]));
  useWindowTitle(t('title'));
  const leave = () => navigation.goTo({ screen: 'start' });
  const begin = async (from: DraftOrigin) => {
    setProblem(null);
    const created = await client('draft.create', { from });
    if (created.ok) navigation.goTo({ screen: 'draft', draft: created.value.id });
    else setProblem(created.error.message);
  };
  if (result.status === 'loading') return <LoadingScreen />;
  if (result.status === 'failed')
    return <ProblemScreen message={result.error.message} onRetry={reload} onLeave={leave} />;
  const { drafts, scenarios, notices } = result.value;
  return (
    <div className={styles.draftsScreen}>
      <header className={styles.header}>
        <Button variant="subtle" color="gray" leftSection={<IconArrowLeft size={18} />} onClick={leave}>
          {t('back')}
        </Button>
        <div className={styles.heading}>
          <Title order={1} size="h3">
            {t('title')}
          </Title>
          <Text size="sm" c="var(--ink-muted)">
            {t('subtitle')}
          </Text>
        </div>
        <Button leftSection={<IconPlus size={18} />} onClick={() => void begin({ kind: 'blank' })}>
          {t('drafts.new')}
        </Button>
        <ColorSchemeMenu />
      </header>
      <main className={styles.draftsMain}>
        {problem !== null && (
          <Text role="alert" c="var(--wrong-ink)">
            {problem}
          </Text>
        )}
        <DraftList drafts={drafts} onRemoved={reload} />
        {notices.map((notice) => (
          <Text key={notice.file + notice.message} size="sm" className={styles.wrap}>
            {notice.message}
          </Text>
        ))}
        <LibraryToEdit scenarios={scenarios} onBegin={(from) => void begin(from)} />
      </main>
    </div>
  );
}

async function loadDrafts(client: ContractClient) {
  const [drafts, library] = await Promise.all([client('draft.list', {}), client('library.list', {})]);
  if (!drafts.ok) return drafts;
  if (!library.ok) return library;
  return success({ ...drafts.value, scenarios: library.value.scenarios });
}
