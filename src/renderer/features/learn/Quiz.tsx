import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { primerQuiz } from '#core/primer/primer-quiz.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import styles from './Learn.module.css';
import { QuizQuestion } from './QuizQuestion.tsx';
import { type QuizAnswer, type QuizAnswers, quizProgress } from './quiz-progress.ts';
import { SectionHeading } from './SectionHeading.tsx';

/** The questions of the primer. The answers live as long as the page and go nowhere. */
export function Quiz({
  answers,
  onAnswer,
  onClear,
}: {
  readonly answers: QuizAnswers;
  readonly onAnswer: (question: string, answer: QuizAnswer) => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation('learn');
  const announce = useAnnounce();
  return (
    <section aria-labelledby="learn-quiz">
      <SectionHeading section="quiz">{t('sections.quiz')}</SectionHeading>
      <p>{t('quiz.lead')}</p>
      <ol className={styles.quiz}>
        {primerQuiz.map((question, place) => (
          <li key={question.id}>
            <QuizQuestion
              question={question}
              number={place + 1}
              of={primerQuiz.length}
              answer={answers[question.id]}
              onAnswer={(answer) => onAnswer(question.id, answer)}
            />
          </li>
        ))}
      </ol>
      <div className={styles.quizEnd}>
        <p>{t('quiz.progress', { ...quizProgress(primerQuiz, answers), of: primerQuiz.length })}</p>
        <Button
          variant="default"
          onClick={() => {
            onClear();
            announce(t('quiz.cleared'));
          }}
        >
          {t('quiz.again')}
        </Button>
      </div>
    </section>
  );
}
