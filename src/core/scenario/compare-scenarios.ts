import type { CardId, Control, ControlKey, Lane, ModelId, Scenario } from './schema.ts';
import { keyInModel } from './service-models.ts';

/** A card as people know it: by its title, and by its id where two titles are the same. */
export interface CardName {
  readonly id: CardId;
  readonly title: string;
}

export interface MovedCard extends CardName {
  /** The model in which the card moved; null in a scenario without models, and for the key of the first model. */
  readonly model: ModelId | null;
  readonly from: Lane;
  readonly to: Lane;
}

/** A field of a card other than its lane. */
export type CardField = Exclude<keyof Control, 'id' | 'expected' | 'byModel'>;

/** A part of a scenario other than its cards. */
export type ScenarioPart = Exclude<keyof Scenario, 'controls'>;

export interface ChangedCard extends CardName {
  readonly fields: readonly CardField[];
}

/** What differs between two editions of a scenario. Cards are the same when their ids are. */
export interface ScenarioComparison {
  readonly added: readonly CardName[];
  readonly removed: readonly CardName[];
  /** Cards whose expected lane is another one: the changes that alter scores. */
  readonly moved: readonly MovedCard[];
  /** Cards with other texts or sources, in any model. A card may be moved and changed. */
  readonly changed: readonly ChangedCard[];
  /** Whether cards that both have stand in another order. */
  readonly isReordered: boolean;
  readonly parts: readonly ScenarioPart[];
}

const cardFields = [
  'title',
  'description',
  'category',
  'why',
  'providerPart',
  'customerPart',
  'misconception',
  'evidence',
  'sources',
] as const satisfies readonly CardField[];

const keyFields = [
  'why',
  'providerPart',
  'customerPart',
  'misconception',
  'evidence',
  'sources',
] as const satisfies readonly (keyof ControlKey)[];

const parts = [
  'format',
  'id',
  'title',
  'summary',
  'version',
  'service',
  'serviceModel',
  'level',
  'minutes',
  'story',
  'learningGoals',
  'lanes',
  'models',
  'injects',
  'discussion',
  'designReview',
  'quiz',
  'agenda',
  'sources',
] as const satisfies readonly ScenarioPart[];

/** Compares two editions of a scenario. Added, moved and changed cards carry the title that they have in `after`. */
export function compareScenarios(before: Scenario, after: Scenario): ScenarioComparison {
  const earlier = new Map(before.controls.map((control) => [control.id, control]));
  const later = new Map(after.controls.map((control) => [control.id, control]));
  const pairs = after.controls.flatMap((control) => {
    const old = earlier.get(control.id);
    return old === undefined ? [] : [{ old, control }];
  });
  const models = modelsOf(before, after);
  return {
    added: after.controls.filter((control) => !earlier.has(control.id)).map(nameOf),
    removed: before.controls.filter((control) => !later.has(control.id)).map(nameOf),
    moved: pairs.flatMap(({ old, control }) => movesOf(old, control, models)),
    changed: pairs.flatMap(({ old, control }) => {
      const fields = changedFields(old, control, models);
      return fields.length === 0 ? [] : [{ ...nameOf(control), fields }];
    }),
    isReordered: !isSame(
      before.controls.filter((control) => later.has(control.id)).map((control) => control.id),
      pairs.map(({ control }) => control.id),
    ),
    parts: parts.filter((part) => !isSame(before[part], after[part])),
  };
}

/** Whether a comparison found no difference at all. */
export function isUnchanged(comparison: ScenarioComparison): boolean {
  const { added, removed, moved, changed, isReordered, parts: changedParts } = comparison;
  const lists = [added, removed, moved, changed, changedParts];
  return !isReordered && lists.every((list) => list.length === 0);
}

/** The models beyond the first that both editions have; another set of models shows as a changed part. */
function modelsOf(before: Scenario, after: Scenario): readonly ModelId[] {
  const known = new Set((before.models ?? []).slice(1).map((model) => model.id));
  return (after.models ?? [])
    .slice(1)
    .map((model) => model.id)
    .filter((id) => known.has(id));
}

function movesOf(old: Control, control: Control, models: readonly ModelId[]): readonly MovedCard[] {
  return [null, ...models].flatMap((model) => {
    const from = keyOf(old, model).expected;
    const to = keyOf(control, model).expected;
    return from === to ? [] : [{ ...nameOf(control), model, from, to }];
  });
}

function changedFields(old: Control, control: Control, models: readonly ModelId[]): readonly CardField[] {
  return cardFields.filter(
    (field) =>
      !isSame(old[field], control[field]) ||
      (isKeyField(field) &&
        models.some((model) => !isSame(keyOf(old, model)[field], keyOf(control, model)[field]))),
  );
}

function isKeyField(field: CardField): field is (typeof keyFields)[number] {
  return keyFields.some((candidate) => candidate === field);
}

function keyOf(control: Control, model: ModelId | null): ControlKey {
  return model === null ? control : keyInModel(control, model);
}

function nameOf({ id, title }: Control): CardName {
  return { id, title };
}

/** Equality of plain data. The order of keys does not count, because a file may write them in any. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return Number.isNaN(left) && Number.isNaN(right);
  }
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame(Reflect.get(left, key), Reflect.get(right, key)))
  );
}
