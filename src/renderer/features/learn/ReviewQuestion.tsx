import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { primer } from '#core/primer/primer.ts';
import styles from './Learn.module.css';
import { SectionHeading } from './SectionHeading.tsx';

/** The design review question; its judged answer waits until somebody asks for it, so that a room can talk first. */
export function ReviewQuestion() {
  const { t } = useTranslation('learn');
  const [isOpen, setIsOpen] = useState(false);
  const { title, situation, question, temptingAnswer, answer, reason } = primer.review;
  return (
    <section aria-labelledby="learn-review">
      <SectionHeading section="review">{title}</SectionHeading>
      <p>{situation}</p>
      <p className={styles.question}>{question}</p>
      <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? t('review.hide') : t('review.show')}
      </Button>
      {isOpen && (
        <dl className={styles.judged}>
          <dt>{t('review.tempting')}</dt>
          <dd>
            <q>{temptingAnswer}</q>
          </dd>
          <dt>{t('review.judged')}</dt>
          <dd>
            <strong>{answer}</strong>
          </dd>
          <dd>{reason}</dd>
        </dl>
      )}
    </section>
  );
}
