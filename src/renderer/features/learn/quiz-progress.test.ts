import { describe, expect, it } from 'vitest';
import { primerQuiz } from '#core/primer/primer-quiz.ts';
import { quizProgress } from './quiz-progress.ts';

const [first, second] = primerQuiz;

describe('the progress of the quiz', () => {
  it('counts what was checked and nothing that was only chosen', () => {
    const answers = {
      [first.id]: { chosen: first.answer, isChecked: true },
      [second.id]: { chosen: second.answer, isChecked: false },
    };
    expect(quizProgress(primerQuiz, answers)).toEqual({ checked: 1, right: 1 });
  });

  it('tells right from wrong', () => {
    const answers = { [first.id]: { chosen: first.tempting.option, isChecked: true } };
    expect(quizProgress(primerQuiz, answers)).toEqual({ checked: 1, right: 0 });
  });

  it('is nothing before anybody has answered', () => {
    expect(quizProgress(primerQuiz, {})).toEqual({ checked: 0, right: 0 });
  });
});
