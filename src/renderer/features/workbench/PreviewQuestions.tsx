import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '#core/scenario/schema.ts';
import styles from './Reading.module.css';

/** What the facilitator asks the room: injects, discussion, design review and quiz. */
export function PreviewQuestions({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workbench');
  const { injects = [], discussion = [], designReview, quiz = [], controls } = scenario;
  const titles = new Map(controls.map((control) => [control.id, control.title]));
  return (
    <>
      {injects.length > 0 && (
        <section className={styles.keyCards}>
          <Title order={3} size="h4">
            {t('preview.injects')}
          </Title>
          {injects.map((inject) => (
            <div key={inject.id} className={styles.keyCard}>
              <Title order={4} size="h5">
                {inject.title}
              </Title>
              <Text className={styles.prose}>{inject.text}</Text>
              <Text c="var(--ink-muted)">{inject.controls.map((id) => titles.get(id) ?? id).join('; ')}</Text>
              {inject.question !== undefined && <Text fw={600}>{inject.question}</Text>}
            </div>
          ))}
        </section>
      )}
      {discussion.length > 0 && (
        <section>
          <Title order={3} size="h4">
            {t('preview.discussion')}
          </Title>
          <ul className={styles.prose}>
            {discussion.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      )}
      {designReview !== undefined && (
        <section>
          <Title order={3} size="h4">
            {t('preview.designReview')}
          </Title>
          <Text className={styles.prose}>{designReview.situation}</Text>
          <Text fw={600} className={styles.prose}>
            {designReview.question}
          </Text>
          <Text className={styles.prose}>{designReview.answer}</Text>
          <Text className={styles.prose}>{designReview.reason}</Text>
        </section>
      )}
      {quiz.length > 0 && (
        <section className={styles.keyCards}>
          <Title order={3} size="h4">
            {t('preview.quiz')}
          </Title>
          {quiz.map((item) => (
            <div key={item.question} className={styles.keyCard}>
              <Text fw={600}>{item.question}</Text>
              <ol className={styles.prose}>
                {item.options.map((option, index) => (
                  <li key={option}>
                    {option}
                    {index === item.answer && <strong> ({t('preview.right')})</strong>}
                  </li>
                ))}
              </ol>
              {item.reason !== undefined && <Text className={styles.prose}>{item.reason}</Text>}
            </div>
          ))}
        </section>
      )}
    </>
  );
}
