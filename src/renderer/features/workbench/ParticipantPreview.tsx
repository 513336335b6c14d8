import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ParticipantView } from '#core/scenario/participant-view.ts';
import { LaneBadge } from '../../lanes/LaneBadge.tsx';
import styles from './Reading.module.css';

/** What groups see before any reveal. It gets the participant view only, so no key can be in it. */
export function ParticipantPreview({ view }: { readonly view: ParticipantView }) {
  const { t } = useTranslation('workbench');
  return (
    <article className={styles.article}>
      <Title order={2}>{view.title}</Title>
      <Text size="lg" className={styles.prose}>
        {view.summary}
      </Text>
      {view.minutes !== null && (
        <Text c="var(--ink-muted)">{t('preview.minutes', { minutes: view.minutes })}</Text>
      )}
      {view.story !== null && (
        <section>
          <Title order={3} size="h4">
            {t('preview.story')}
          </Title>
          <Text className={styles.prose}>{view.story}</Text>
        </section>
      )}
      {view.learningGoals.length > 0 && (
        <section>
          <Title order={3} size="h4">
            {t('preview.goals')}
          </Title>
          <ul className={styles.prose}>
            {view.learningGoals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Title order={3} size="h4">
          {t('preview.lanes')}
        </Title>
        <div className={styles.lanes}>
          {view.lanes.map((lane) => (
            <LaneBadge key={lane} lane={lane} />
          ))}
        </div>
      </section>
      <section>
        <Title order={3} size="h4">
          {t('preview.cards')}
        </Title>
        <ul className={styles.deck}>
          {view.cards.map((card) => (
            <li key={card.id} className={styles.deckCard}>
              <strong>{card.title}</strong>
              {card.description !== null && <span>{card.description}</span>}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
