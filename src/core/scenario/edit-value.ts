import { quoteText } from '../json/quote-text.ts';
import { isSame } from './compare-scenarios.ts';
import { isMapValue } from './print-yaml.ts';
import { printPath, type ValuePath, valueAt } from './value-path.ts';

/** One change of plain data. `set` makes the maps above it where they are missing; `insert` makes the list. */
export type ScenarioEdit =
  | { readonly type: 'set'; readonly path: ValuePath; readonly value: unknown }
  | { readonly type: 'remove'; readonly path: ValuePath }
  | { readonly type: 'insert'; readonly path: ValuePath; readonly index: number; readonly value: unknown }
  | { readonly type: 'move'; readonly path: ValuePath; readonly from: number; readonly to: number }
  /** Gives the key at the end of the path another name, which must be free. */
  | { readonly type: 'rename'; readonly path: ValuePath; readonly key: string };

/** An edit that changes one place of a text: what it replaces is there, what it adds is not. */
export type PlainEdit =
  | Exclude<ScenarioEdit, { readonly type: 'set' }>
  | { readonly type: 'replace'; readonly path: ValuePath; readonly value: unknown }
  | { readonly type: 'add'; readonly path: ValuePath; readonly value: unknown };

/** The data after an edit, in a box because null is data too; null where the edit leads nowhere. The order of keys is free. */
export function applyEdit(root: unknown, edit: ScenarioEdit): { readonly value: unknown } | null {
  switch (edit.type) {
    case 'set':
      return change(root, edit.path, () => ({ value: edit.value }));
    case 'remove':
      return change(root, edit.path.slice(0, -1), (parent) => withoutStep(parent, edit.path.at(-1)));
    case 'insert':
      return change(root, edit.path, (list) => {
        const items = list ?? [];
        if (!Array.isArray(items) || edit.index < 0 || edit.index > items.length) return null;
        return { value: items.toSpliced(edit.index, 0, edit.value) };
      });
    case 'move':
      return change(root, edit.path, (list) => {
        if (!Array.isArray(list) || !(edit.from in list) || !(edit.to in list)) return null;
        return { value: list.toSpliced(edit.from, 1).toSpliced(edit.to, 0, list[edit.from]) };
      });
    case 'rename':
      return change(root, edit.path.slice(0, -1), (map) => withKey(map, edit.path.at(-1), edit.key));
  }
}

/** One sentence for an edit that cannot be made. */
export function refusalOf(edit: ScenarioEdit): string {
  return `${printPath(edit.path)} is written in a way that can only be changed in the text. Change ${quoteText(String(edit.path.at(-1)))} there.`;
}

type Change = (value: unknown) => { readonly value: unknown } | null;

function change(root: unknown, path: ValuePath, apply: Change): { readonly value: unknown } | null {
  const [step, ...rest] = path;
  if (step === undefined) return apply(root);
  if (Array.isArray(root)) {
    if (typeof step !== 'number' || !(step in root)) return null;
    const child = change(root[step], rest, apply);
    return child === null ? null : { value: root.with(step, child.value) };
  }
  if (typeof step !== 'string' || (root !== undefined && root !== null && !isMapValue(root))) return null;
  const child = change(valueAt(root, [step]), rest, apply);
  return child === null ? null : { value: { ...root, [step]: child.value } };
}

function withoutStep(parent: unknown, step: PropertyKey | undefined): { readonly value: unknown } | null {
  if (Array.isArray(parent)) {
    return typeof step === 'number' && step in parent ? { value: parent.toSpliced(step, 1) } : null;
  }
  if (!isMapValue(parent) || typeof step !== 'string' || !Object.hasOwn(parent, step)) return null;
  const { [step]: _, ...rest } = parent;
  return { value: rest };
}

function withKey(
  map: unknown,
  before: PropertyKey | undefined,
  after: string,
): { readonly value: unknown } | null {
  if (!isMapValue(map) || typeof before !== 'string' || !Object.hasOwn(map, before)) return null;
  if (before !== after && Object.hasOwn(map, after)) return null;
  const entries = Object.entries(map).map(([key, value]) => [key === before ? after : key, value] as const);
  return { value: Object.fromEntries(entries) };
}

/**
 * An edit as changes of single places, in the order in which they are to be made. A set touches only what differs, so
 * that the text around the rest, comments too, stays as it is.
 */
export function splitEdit(root: unknown, edit: ScenarioEdit): readonly PlainEdit[] {
  switch (edit.type) {
    case 'set':
      return splitSet(root, edit.path, edit.value);
    case 'insert': {
      const list = valueAt(root, edit.path);
      return list === undefined || list === null ? splitSet(root, edit.path, [edit.value]) : [edit];
    }
    case 'move':
      return edit.from === edit.to ? [] : [edit];
    case 'remove':
      return [edit];
    case 'rename':
      return edit.path.at(-1) === edit.key ? [] : [edit];
  }
}

function splitSet(root: unknown, path: ValuePath, value: unknown): readonly PlainEdit[] {
  const old = valueAt(root, path);
  if (old !== undefined) return splitChange(path, old, value);
  const parent = path.slice(0, -1);
  const holder = valueAt(root, parent);
  if (isMapValue(holder)) {
    if (Object.keys(holder).length > 0) return [{ type: 'add', path, value }];
    return [{ type: 'replace', path: parent, value: { [String(path.at(-1))]: value } }];
  }
  return splitSet(root, parent, { [String(path.at(-1))]: value });
}

function splitChange(path: ValuePath, old: unknown, value: unknown): readonly PlainEdit[] {
  if (isSame(old, value)) return [];
  if (Array.isArray(old) && Array.isArray(value) && old.length > 0 && value.length > 0)
    return splitList(path, old, value);
  if (isMapValue(old) && isMapValue(value) && Object.keys(old).length > 0) {
    const keys = Object.keys(value);
    const added = keys.filter((key) => !Object.hasOwn(old, key));
    return [
      ...keys
        .filter((key) => Object.hasOwn(old, key))
        .flatMap((key) => splitChange([...path, key], old[key], value[key])),
      ...added.map((key): PlainEdit => ({ type: 'add', path: [...path, key], value: value[key] })),
      // Last, so that the map is never empty in between.
      ...Object.keys(old)
        .filter((key) => !Object.hasOwn(value, key))
        .map((key): PlainEdit => ({ type: 'remove', path: [...path, key] })),
    ];
  }
  return [{ type: 'replace', path, value }];
}

function splitList(
  path: ValuePath,
  old: readonly unknown[],
  value: readonly unknown[],
): readonly PlainEdit[] {
  const most = Math.min(old.length, value.length);
  let head = 0;
  while (head < most && isSame(old[head], value[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(old[old.length - 1 - tail], value[value.length - 1 - tail])) tail += 1;
  const changed = most - head - tail;
  const at = head + changed;
  const inserted = value.slice(at, value.length - tail);
  const removed = old.length - tail - at;
  return [
    ...old
      .slice(head, at)
      .flatMap((item, index) => splitChange([...path, head + index], item, value[head + index])),
    ...inserted.map((item, index): PlainEdit => ({ type: 'insert', path, index: at + index, value: item })),
    ...Array.from({ length: removed }, (): PlainEdit => ({ type: 'remove', path: [...path, at] })),
  ];
}
