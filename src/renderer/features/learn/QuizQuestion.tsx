import { Button, Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PrimerQuestion } from '#core/primer/primer-quiz.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import styles from './Learn.module.css';
import type { QuizAnswer } from './quiz-progress.ts';

/**
 * One question. Choosing and checking are two steps, because the arrow keys choose on their way: with one step they
 * would give the answer away to everybody who works without a mouse.
 */
export function QuizQuestion({
  question,
  number,
  of,
  answer,
  onAnswer,
}: {
  readonly question: PrimerQuestion;
  readonly number: number;
  readonly of: number;
  readonly answer: QuizAnswer | undefined;
  readonly onAnswer: (answer: QuizAnswer) => void;
}) {
  const { t } = useTranslation('learn');
  const announce = useAnnounce();
  const verdictOf = (chosen: number) => {
    if (chosen === question.answer) return { heading: t('quiz.right'), text: question.reason };
    const { option, reply } = question.tempting;
    return {
      heading: t('quiz.wrong', { answer: question.options[question.answer] }),
      text: chosen === option ? `${reply} ${question.reason}` : question.reason,
    };
  };
  const check = () => {
    if (answer === undefined) return;
    onAnswer({ ...answer, isChecked: true });
    const { heading, text } = verdictOf(answer.chosen);
    announce(`${heading} ${text}`);
  };
  const verdict = answer?.isChecked === true ? verdictOf(answer.chosen) : null;
  return (
    <form
      className={styles.quizQuestion}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <Radio.Group
        label={question.question}
        description={t('quiz.question', { number, of })}
        value={answer === undefined ? null : String(answer.chosen)}
        onChange={(value) => onAnswer({ chosen: Number(value), isChecked: false })}
        classNames={{ label: styles.quizLabel, description: styles.quizNumber }}
        inputWrapperOrder={['description', 'label', 'input']}
      >
        <div className={styles.options}>
          {question.options.map((option, place) => (
            <Radio key={option} value={String(place)} label={option} size="md" />
          ))}
        </div>
      </Radio.Group>
      <Button type="submit" variant="default" disabled={answer === undefined}>
        {t('quiz.check')}
      </Button>
      {verdict !== null && (
        <div className={styles.verdict} data-right={answer?.chosen === question.answer}>
          <Text fw={650} inherit>
            {verdict.heading}
          </Text>
          <Text inherit>{verdict.text}</Text>
        </div>
      )}
    </form>
  );
}
