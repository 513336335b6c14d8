import type { TFunction } from 'i18next';
import type { ValuePath } from '#core/scenario/value-path.ts';
import { textAt } from './draft-cards.ts';
import { sectionOf } from './form-place.ts';

/** The place of a value as a person would say it: the card by its title, the field by its name. */
export function placeInWords(t: TFunction<'workbench'>, path: ValuePath, data: unknown): string {
  const [list, index, ...rest] = path;
  if (list === undefined) return t('findings.wholeFile');
  const section = t(`form.sections.${sectionOf(path)}`);
  const last = [...rest].reverse().find((step) => typeof step === 'string');
  const field = typeof last === 'string' ? fieldInWords(t, last) : null;
  if (list === 'controls' && typeof index === 'number') {
    const title = textAt(data, ['controls', index, 'title']) || t('cards.untitled');
    return field === null ? t('findings.card', { title }) : t('findings.cardField', { title, field });
  }
  if (sectionOf(path) === 'scenario') {
    return t('findings.sectionField', { section, field: fieldInWords(t, String(list)) });
  }
  const place =
    typeof index === 'number'
      ? t('findings.number', { section, number: index + 1 })
      : [section, index].join(' ').trim();
  return field === null ? place : t('findings.sectionField', { section: place, field });
}

/** The name of a field of the format; one that is not known speaks for itself. */
export function fieldInWords(t: TFunction<'workbench'>, field: string): string {
  const names: Readonly<Record<string, string>> = t('fields', { returnObjects: true });
  return names[field] ?? field;
}
