import { Button, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignReview } from '#core/scenario/schema.ts';
import { noteIdSchema } from '#core/session/schema.ts';
import { newId } from '../../app/time.ts';
import { useSession, useSessionStore } from '../../session/SessionContext.tsx';
import styles from './Debrief.module.css';
import { Quiz } from './Quiz.tsx';

/** What to talk about: the scenario's questions, the design review with its judged answer on demand, and the quiz. */
export function DiscussionTab({ isFixed }: { readonly isFixed: boolean }) {
  const { t } = useTranslation('debrief');
  const scenario = useSession((view) => view.session.scenario);
  const questions = scenario.discussion ?? [];
  return (
    <div className={styles.reading}>
      <section>
        <Title order={2} size="h4" mb="sm">
          {t('discussionTitle')}
        </Title>
        {questions.length === 0 && <Text c="var(--ink-muted)">{t('noDiscussion')}</Text>}
        <ol className={styles.questions}>
          {questions.map((question) => (
            <li key={question}>
              <Text>{question}</Text>
              {!isFixed && <AnswerNote question={question} />}
            </li>
          ))}
        </ol>
      </section>
      {scenario.designReview !== undefined && <DesignReviewQuestion review={scenario.designReview} />}
      {scenario.quiz !== undefined && scenario.quiz.length > 0 && <Quiz items={scenario.quiz} />}
    </div>
  );
}

/** What the room said to a question, kept as a note that names the question. */
function AnswerNote({ question }: { readonly question: string }) {
  const { t } = useTranslation('debrief');
  const store = useSessionStore();
  const [text, setText] = useState('');
  const keep = () => {
    const note = noteIdSchema.parse(newId());
    if (store.send({ type: 'record-note', note, card: null, text: `${question}\n${text}` }).ok) setText('');
  };
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') keep();
      }}
    >
      <Textarea
        aria-label={`${t('answerLabel')}: ${question}`}
        placeholder={t('answerLabel')}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={3000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="sm" disabled={text.trim() === ''}>
        {t('saveNote')}
      </Button>
    </form>
  );
}

function DesignReviewQuestion({ review }: { readonly review: DesignReview }) {
  const { t } = useTranslation('debrief');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('designReview')}
      </Title>
      <Text>{review.situation}</Text>
      <Text fw={600} mt="sm">
        {review.question}
      </Text>
      <Button variant="default" size="sm" mt="sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? t('hideAnswer') : t('showAnswer')}
      </Button>
      {isOpen && (
        <div className={styles.judged}>
          <Text fw={600}>{review.answer}</Text>
          <Text mt="xs">{review.reason}</Text>
        </div>
      )}
    </section>
  );
}
