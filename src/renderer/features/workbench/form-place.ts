import type { ValuePath } from '#core/scenario/value-path.ts';

/** The pages of the form, in the order of their tabs. */
export const formSections = [
  'scenario',
  'cards',
  'models',
  'injects',
  'questions',
  'designReview',
  'quiz',
  'agenda',
  'sources',
] as const;
export type FormSection = (typeof formSections)[number];

/** Where the form is: a page, and on the page of the cards the one that is shown. */
export interface FormPlace {
  readonly section: FormSection;
  readonly card: number;
}

export const firstPlace: FormPlace = { section: 'scenario', card: 0 };

const sectionOfKey: Readonly<Record<string, FormSection>> = {
  controls: 'cards',
  models: 'models',
  injects: 'injects',
  discussion: 'questions',
  designReview: 'designReview',
  quiz: 'quiz',
  agenda: 'agenda',
  sources: 'sources',
};

/** The page on which a value is written; keys of the scenario itself are on the first. */
export function sectionOf(path: ValuePath): FormSection {
  return sectionOfKey[String(path[0])] ?? 'scenario';
}

export function placeOfPath(path: ValuePath, before: FormPlace): FormPlace {
  const section = sectionOf(path);
  const card = path[0] === 'controls' && typeof path[1] === 'number' ? path[1] : before.card;
  return { section, card };
}

/** The part of the text that a page of the form shows. */
export function pathOfPlace({ section, card }: FormPlace): ValuePath {
  if (section === 'cards') return ['controls', card];
  const key = Object.keys(sectionOfKey).find((candidate) => sectionOfKey[candidate] === section);
  return key === undefined ? [] : [key];
}

/** The name of a field, by which it is found on the page: `controls.3.why`. */
export function fieldName(path: ValuePath): string {
  return path.map(String).join('.');
}
