import { describe, expect, it } from 'vitest';
import { primer } from '../primer/primer.ts';
import { primerQuiz } from '../primer/primer-quiz.ts';
import { primerSources } from '../primer/primer-sources.ts';
import { buildPrimerPrint, type PrimerPrint } from './primer-print.ts';

const moment = '2026-03-02T09:30:00.000Z';

function contentOf(): PrimerPrint {
  const { content } = buildPrimerPrint('a4', moment);
  if (content.kind !== 'primer') throw new Error('This is another print.');
  return content;
}

describe('buildPrimerPrint', () => {
  it('says all that the primer and its questions say', () => {
    const printed = new Set(textsOf(contentOf()));
    const missing = textsOf([primer, primerQuiz]).filter((text) => !printed.has(text));
    expect(missing).toEqual([]);
  });

  it('keeps what is judged and why out of everything but the answers', () => {
    const { answers, ...handedOut } = contentOf();
    const text = JSON.stringify(handedOut);
    const { answer, reason, temptingAnswer } = primer.review;
    const secrets = [
      ...[answer, reason, temptingAnswer],
      ...primerQuiz.flatMap((question) => [question.reason, question.tempting.reply]),
    ];
    for (const secret of secrets) {
      expect(text).not.toContain(secret);
      expect(JSON.stringify(answers)).toContain(secret);
    }
  });

  it('names the right option of every question', () => {
    const { quiz, answers } = contentOf();
    expect(answers.quiz.map(({ right }, index) => quiz[index]?.options[right])).toEqual(
      answers.quiz.map(({ text }) => text),
    );
    expect(answers.quiz).toHaveLength(primerQuiz.length);
  });

  it('numbers the sources as its list does', () => {
    const { sources, flow } = contentOf();
    const titles = flow.sources.map((number) => sources[number - 1]?.title);
    expect(new Set(titles)).toEqual(new Set(primer.flow.sources.map((id) => primerSources[id].title)));
  });
});

/** Every text that somebody reads, which leaves out names of sources and ids. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'sources' || key === 'id' || key === 'fate' ? [] : textsOf(part),
  );
}
