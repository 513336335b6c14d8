import { Button, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ColorSchemeMenu } from '../../app/ColorSchemeMenu.tsx';
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
      <header className={styles.header}>
        <Button variant="subtle" color="gray" leftSection={<IconArrowLeft size={18} />} onClick={onLeave}>
          {t('back')}
        </Button>
        <div className={styles.heading}>
          <Text size="sm" c="var(--ink-muted)">
            {t('title')}
          </Text>
          <Title order={1} size="h3" className={styles.wrap}>
            {title}
          </Title>
        </div>
        <ColorSchemeMenu />
      </header>
      <main className={styles.columns}>
        {briefing}
        {children}
      </main>
    </div>
  );
}
