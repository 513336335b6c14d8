import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenHeader } from '../../app/ScreenHeader.tsx';
import { useWindowTitle } from '../../app/use-window-title.ts';
import styles from './Setup.module.css';

/** The frame of a setup that is not inside a workshop yet. */
export function SetupLayout({
  title,
  briefing,
  onLeave,
  children,
}: {
  readonly title: string;
  readonly briefing: ReactNode;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('setup');
  useWindowTitle(title);
  return (
    <div className={styles.page}>
      <ScreenHeader back={t('back')} onBack={onLeave} eyebrow={t('title')} title={title} />
      <main className={styles.columns}>
        {briefing}
        {children}
      </main>
    </div>
  );
}
