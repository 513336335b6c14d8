import { Button, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '#core/session/schema.ts';
import { GroupShape } from '../../session/GroupShape.tsx';
import { isFocusFree } from '../../ui/keep-focus.ts';
import styles from './Curtain.module.css';

/**
 * Lies over the whole board between two groups that share a screen. While it is down no group's board is on the page,
 * so there is nothing to look at behind it; the group that comes lifts it itself.
 */
export function Curtain({ group, onLift }: { readonly group: Group; readonly onLift: () => void }) {
  const { t } = useTranslation('groups');
  const button = useRef<HTMLButtonElement>(null);
  // Whoever came by a tab of the groups stays there; from a button that is gone the way goes on here.
  useEffect(() => {
    if (isFocusFree()) button.current?.focus();
  }, []);
  return (
    <section
      className={styles.curtain}
      data-group-color={group.color}
      data-tinted
      aria-labelledby="curtain-title"
    >
      <GroupShape color={group.color} size="clamp(72px, 16vh, 180px)" />
      <Title order={3} id="curtain-title" className={styles.title}>
        {t('curtain.title', { group: group.name })}
      </Title>
      <Text className={styles.text}>{t('curtain.text', { group: group.name })}</Text>
      <Button ref={button} className={styles.lift ?? ''} onClick={onLift}>
        {t('curtain.lift', { group: group.name })}
      </Button>
    </section>
  );
}
