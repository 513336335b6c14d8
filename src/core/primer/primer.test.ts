import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { primer } from './primer.ts';
import { type PrimerQuestion, primerQuiz } from './primer-quiz.ts';
import { primerSources } from './primer-sources.ts';

const questions: readonly PrimerQuestion[] = primerQuiz;

describe('the primer', () => {
  it('can be read in ten minutes', () => {
    const words = textsOf([primer, primerQuiz]).join(' ').split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(900);
    expect(words).toBeLessThanOrEqual(1300);
  });

  it('is written in plain characters, without dashes, exclamation marks or markup', () => {
    for (const text of textsOf([primer, primerQuiz])) {
      expect(text).toMatch(/^[\x20-\x7e]+$/);
      expect(text).not.toMatch(/[!*_`<>]| - |--/);
    }
  });

  it('names every source that it lists', () => {
    const named = new Set<string>(
      [
        primer.flow,
        primer.provider,
        primer.customer,
        primer.confusion,
        primer.laneTests,
        ...primer.mistakes.items,
      ].flatMap((part) => part.sources),
    );
    expect(Object.keys(primerSources).filter((id) => !named.has(id))).toEqual([]);
  });

  it('says of every source when it was read', () => {
    for (const source of Object.values(primerSources)) {
      expect(source.checked).toMatch(/^20\d\d(?:, .+)?$/);
      expect(source.url).toMatch(/^https:\/\//);
    }
  });

  it('says nothing that the key of a built-in scenario says', () => {
    const text = textsOf([primer, primerQuiz]).join('\n');
    const keys = builtInKeyTexts();
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => text.includes(key))).toEqual([]);
  });

  it('gives every way of the flow map a meaning', () => {
    expect(primer.flow.branches.map((branch) => branch.fate)).toEqual(['moves', 'splits', 'stays']);
  });
});

describe('the questions of the primer', () => {
  it('are six to eight, each with four different options', () => {
    expect(questions.length).toBeGreaterThanOrEqual(6);
    expect(questions.length).toBeLessThanOrEqual(8);
    for (const { options } of questions) expect(new Set(options).size).toBe(4);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('have their right answers spread over all positions, never twice in a row', () => {
    const uses = [0, 1, 2, 3].map((place) => questions.filter(({ answer }) => answer === place).length);
    expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1);
    for (const [place, { answer }] of questions.entries())
      expect(questions[place + 1]?.answer).not.toBe(answer);
  });

  it('do not give the right answer away by its length', () => {
    const longest = questions.filter(({ options, answer }) =>
      options.every((option, place) => place === answer || option.length < options[answer].length),
    );
    expect(longest.length).toBeLessThanOrEqual(2);
  });

  it('say why the right answer is right and a wrong one is not', () => {
    for (const { answer, tempting } of questions) expect(tempting.option).not.toBe(answer);
  });
});

/** Every reason, misconception, part and evidence of every card that comes with Demarc. */
function builtInKeyTexts(): readonly string[] {
  const folder = new URL('../../../scenarios/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const parsed = parseScenario(readFileSync(new URL(name, folder), 'utf8'), name);
      if (!parsed.ok) throw new Error(`${name} does not parse`);
      return parsed.value.scenario.controls.flatMap((control) => [
        control,
        ...Object.values(control.byModel ?? {}),
      ]);
    })
    .flatMap(({ why, misconception, evidence, providerPart, customerPart }) =>
      [why, misconception, evidence, providerPart, customerPart].filter((text) => text !== undefined),
    );
}

/** Every text that somebody reads, which leaves out names of sources and ids. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'sources' || key === 'id' || key === 'fate' ? [] : textsOf(part),
  );
}
