import type { PrimerQuestion } from '#core/primer/primer-quiz.ts';

/** What somebody chose, and whether it was checked since: a new choice is judged only when it is checked. */
export interface QuizAnswer {
  readonly chosen: number;
  readonly isChecked: boolean;
}

/** Answers by id of the question; a question without one was not touched. */
export type QuizAnswers = Readonly<Record<string, QuizAnswer>>;

/** How many questions are checked, and how many of those are right. */
export function quizProgress(
  questions: readonly PrimerQuestion[],
  answers: QuizAnswers,
): { readonly checked: number; readonly right: number } {
  const checked = questions.filter(({ id }) => answers[id]?.isChecked === true);
  const right = checked.filter(({ id, answer }) => answers[id]?.chosen === answer);
  return { checked: checked.length, right: right.length };
}
