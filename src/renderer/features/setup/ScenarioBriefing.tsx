import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScenarioBrief } from '#core/contract/views.ts';
import styles from './Setup.module.css';

/** What the facilitator needs to know before the room sees a card. Nothing of the key is in it. */
export function ScenarioBriefing({
  brief,
}: {
  readonly brief: Pick<ScenarioBrief, 'story' | 'learningGoals' | 'agenda'>;
}) {
  const { t } = useTranslation(['setup', 'app']);
  const { story, learningGoals, agenda } = brief;
  const total = agenda.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <section className={styles.briefing}>
      {story !== null && (
        <div>
          <Title order={2} size="h5">
            {t('story')}
          </Title>
          <Text size="sm" c="var(--ink-muted)" mb={6}>
            {t('storyHint')}
          </Text>
          <Text className={styles.story}>{story}</Text>
        </div>
      )}
      {learningGoals.length > 0 && (
        <div>
          <Title order={2} size="h5" mb={6}>
            {t('goals')}
          </Title>
          <ul className={styles.list}>
            {learningGoals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </div>
      )}
      {agenda.length > 0 && (
        <div>
          <Title order={2} size="h5" mb={6}>
            {t('agenda')}
          </Title>
          <ol className={styles.agenda}>
            {agenda.map((item) => (
              <li key={item.phase}>
                <span>{t(`app:phases.${item.phase}`)}</span>
                <span>{t('minutes', { minutes: item.minutes })}</span>
              </li>
            ))}
          </ol>
          <Text size="sm" c="var(--ink-muted)" mt={6}>
            {t('total', { minutes: total })}
          </Text>
        </div>
      )}
    </section>
  );
}
