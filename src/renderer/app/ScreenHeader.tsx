import { Button, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ColorSchemeMenu } from './ColorSchemeMenu.tsx';
import styles from './ScreenHeader.module.css';

/** The head of a screen outside a workshop: the way back, what kind of screen it is, and what it is about. */
export function ScreenHeader({
  back,
  onBack,
  eyebrow,
  title,
  children,
}: {
  /** Where the way back leads, in words. */
  readonly back: string;
  readonly onBack: () => void;
  readonly eyebrow: string;
  readonly title: string;
  /** What can be done with all of the screen. */
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
        onClick={onBack}
      >
        {back}
      </Button>
      <div className={styles.heading}>
        <Text size="sm" c="var(--ink-muted)">
          {eyebrow}
        </Text>
        <Title order={1} size="h3" className={styles.title}>
          {title}
        </Title>
      </div>
      {children}
      <ColorSchemeMenu />
    </header>
  );
}
