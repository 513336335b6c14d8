import { Button, Text, Title } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppServices } from '../../app/AppServices.tsx';
import { ColorSchemeMenu } from '../../app/ColorSchemeMenu.tsx';
import { LockedScreen } from '../../app/LockedScreen.tsx';
import { printRoute } from '../../app/navigation.ts';
import { useWindowTitle } from '../../app/use-window-title.ts';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { LoadingScreen } from '../../ui/LoadingScreen.tsx';
import { ProblemScreen } from '../../ui/ProblemScreen.tsx';
import { useLoad } from '../../ui/use-load.ts';
import { loadStart } from './load-start.ts';
import { NoticeList } from './NoticeList.tsx';
import { RecentSessions } from './RecentSessions.tsx';
import { ScenarioLibrary } from './ScenarioLibrary.tsx';
import styles from './Start.module.css';

/** The first screen: the library on one side, the workshops held so far on the other. */
export function StartScreen() {
  const { t } = useTranslation(['start', 'app']);
  const { client } = useAppServices();
  useWindowTitle(null);
  const { result, reload } = useLoad(useCallback(() => loadStart(client), [client]));
  if (result.status === 'loading') return <LoadingScreen />;
  if (result.status === 'failed' && result.error.code === 'forbidden') return <LockedScreen />;
  if (result.status === 'failed') return <ProblemScreen message={result.error.message} onRetry={reload} />;
  const { scenarios, sessions, notices, info } = result.value;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <BrandMark size={36} />
        <div className={styles.brand}>
          <Title order={1} size="h3">
            {t('app:name')}
          </Title>
          <Text size="sm" c="var(--ink-muted)">
            {t('tagline')}
          </Text>
        </div>
        <Button component="a" href={printRoute({ screen: 'learn', section: null })} variant="default">
          {t('learn')}
        </Button>
        <Button component="a" href={printRoute({ screen: 'drafts' })} variant="default">
          {t('workbench')}
        </Button>
        <ColorSchemeMenu />
      </header>
      <main className={styles.main}>
        <RecentSessions sessions={sessions} />
        <ScenarioLibrary scenarios={scenarios} onChanged={reload} />
      </main>
      <footer className={styles.footer}>
        <NoticeList notices={notices} />
        <Text size="xs" c="var(--ink-muted)" className={styles.folder}>
          {t('dataFolder', { folder: info.dataFolder })} · {t('version', { version: info.version })}
        </Text>
      </footer>
    </div>
  );
}
