import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Inject } from '#core/scenario/schema.ts';
import { canChange } from '../../session/can-change.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { timeOfDay } from '../../session/time-of-day.ts';
import styles from './Injects.module.css';
import { useInjectScreen } from './use-inject-screen.ts';

/** One inject with all the scenario says of it, and whether the room has seen it. */
export function InjectItem({
  inject,
  onDecide,
  onShown,
}: {
  readonly inject: Inject;
  readonly onDecide: () => void;
  readonly onShown: () => void;
}) {
  const { t } = useTranslation('injects');
  const screen = useInjectScreen();
  const controls = useSession((view) => view.session.scenario.controls);
  const dealt = useSession((view) => view.state.dealt);
  const phase = useSession((view) => view.state.phase);
  const isFixed = !useSession(canChange);
  const shown = useSession((view) => view.state.injects.find((entry) => entry.inject === inject.id));
  const hits = controls.filter(({ id }) => inject.controls.includes(id) && dealt.includes(id));
  const time = shown === undefined ? '' : timeOfDay(shown.shownAt);
  return (
    <li className={styles.item} data-on-screen={shown?.isOnScreen || undefined}>
      <Group justify="space-between" align="start" wrap="nowrap" gap="sm">
        <Title order={3} size="h5">
          {inject.title}
        </Title>
        <span className={styles.status}>
          {shown === undefined ? t('notShown') : t(shown.isOnScreen ? 'onScreen' : 'shownAt', { time })}
        </span>
      </Group>
      <Text className={styles.text}>{inject.text}</Text>
      {inject.question !== undefined && (
        <Text className={styles.text}>
          <strong>{t('question')}:</strong> {inject.question}
        </Text>
      )}
      {hits.length > 0 && (
        <div>
          <Text size="sm" c="var(--ink-muted)">
            {t('hits')}
          </Text>
          <ul className={styles.hits}>
            {hits.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      {!isFixed && (
        <Group gap="xs">
          {shown?.isOnScreen === true ? (
            <Button size="sm" variant="default" onClick={() => screen.putAway(inject)}>
              {t('putAway')}
            </Button>
          ) : (
            <Button
              size="sm"
              variant={shown === undefined ? 'filled' : 'default'}
              disabled={phase === 'setup'}
              onClick={() => {
                if (screen.show(inject)) onShown();
              }}
            >
              {t(shown === undefined ? 'show' : 'showAgain')}
            </Button>
          )}
          <Button size="sm" variant="subtle" onClick={onDecide}>
            {t('decide')}
          </Button>
          {phase === 'setup' && (
            <Text size="sm" c="var(--ink-muted)">
              {t('beforeSort')}
            </Text>
          )}
        </Group>
      )}
    </li>
  );
}
