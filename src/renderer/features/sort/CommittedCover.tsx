import { Button, Group as MantineGroup, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Group } from '#core/session/schema.ts';
import styles from './SortScreen.module.css';

interface CommittedCoverProps {
  readonly group: Group;
  /** A group that still has to commit, or null. */
  readonly next: Group | null;
  readonly onNext: (group: Group) => void;
  readonly onShow: () => void;
}

/** Lies over the board of a group that has committed while the others still share this screen. */
export function CommittedCover({ group, next, onNext, onShow }: CommittedCoverProps) {
  const { t } = useTranslation('board');
  return (
    <div className={styles.cover}>
      <IconLock size={32} stroke={1.5} aria-hidden="true" />
      <Title order={3}>{t('coverTitle', { group: group.name })}</Title>
      <Text c="var(--ink-muted)">{t('coverText')}</Text>
      <MantineGroup justify="center">
        {next !== null && (
          <Button onClick={() => onNext(next)}>{t('goToGroup', { group: next.name })}</Button>
        )}
        <Button variant="default" onClick={onShow}>
          {t('showAnyway')}
        </Button>
      </MantineGroup>
    </div>
  );
}
