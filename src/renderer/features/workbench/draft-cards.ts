import type { ScenarioEdit } from '#core/scenario/edit-value.ts';
import { type Lane, laneSchema } from '#core/scenario/schema.ts';
import { valueAt } from '#core/scenario/value-path.ts';

const noCards: readonly unknown[] = [];

/** The cards of data that may be half written. */
export function cardsOf(data: unknown): readonly unknown[] {
  const controls = valueAt(data, ['controls']);
  return Array.isArray(controls) ? controls : noCards;
}

/** A text at a place of half-written data; empty where there is none. */
export function textAt(data: unknown, path: readonly PropertyKey[]): string {
  const value = valueAt(data, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function laneAt(data: unknown, path: readonly PropertyKey[]): Lane | null {
  const lane = laneSchema.safeParse(valueAt(data, path));
  return lane.success ? lane.data : null;
}

/** The first of `stem`, `stem-2`, `stem-3` … that is not taken. */
export function freeId(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** A copy of a card with an id of its own. */
export function copyOfCard(card: unknown, ids: readonly string[], title: string): unknown {
  const id = freeId(`${textAt(card, ['id']) || 'card'}-copy`.slice(0, 70), ids);
  return typeof card === 'object' && card !== null ? { ...card, id, title } : { id, title };
}

/** Lets the injects follow a card that gets another id. */
export function renameInInjects(data: unknown, before: string, after: string): readonly ScenarioEdit[] {
  const injects = valueAt(data, ['injects']);
  if (before === after || !Array.isArray(injects)) return [];
  return injects.flatMap((inject, at) => {
    const controls = valueAt(inject, ['controls']);
    if (!Array.isArray(controls)) return [];
    return controls.flatMap((id, index): readonly ScenarioEdit[] =>
      id === before ? [{ type: 'set', path: ['injects', at, 'controls', index], value: after }] : [],
    );
  });
}

/** Gives a source another id, and lets every key that names it follow. */
export function renameSource(data: unknown, before: string, after: string): readonly ScenarioEdit[] {
  const uses = cardsOf(data).flatMap((card, at) => {
    const byModel = valueAt(card, ['byModel']);
    const models = typeof byModel === 'object' && byModel !== null ? Object.keys(byModel) : [];
    const keys = [[], ...models.map((model) => ['byModel', model])];
    return keys.flatMap((key) => {
      const path = [...key, 'sources'];
      const named = valueAt(card, path);
      if (!Array.isArray(named)) return [];
      return named.flatMap((id, index) => (id === before ? [['controls', at, ...path, index]] : []));
    });
  });
  return [
    { type: 'rename', path: ['sources', before], key: after },
    ...uses.map((path): ScenarioEdit => ({ type: 'set', path, value: after })),
  ];
}

/** Every category in use, for suggestions. */
export function categoriesOf(data: unknown): readonly string[] {
  const categories = cardsOf(data).map((card) => textAt(card, ['category']));
  return [...new Set(categories.filter((category) => category !== ''))].toSorted();
}

/** The sources by id with their titles, for choosing. */
export function sourceChoices(data: unknown): readonly { readonly value: string; readonly label: string }[] {
  const sources = valueAt(data, ['sources']);
  if (typeof sources !== 'object' || sources === null) return [];
  return Object.keys(sources).map((id) => ({ value: id, label: textAt(sources, [id, 'title']) || id }));
}

export function cardChoices(data: unknown): readonly { readonly value: string; readonly label: string }[] {
  const seen = new Set<string>();
  return cardsOf(data).flatMap((card) => {
    const value = textAt(card, ['id']);
    if (value === '' || seen.has(value)) return [];
    seen.add(value);
    return [{ value, label: textAt(card, ['title']) || value }];
  });
}
