/** The way from the root of a file to a value: names of keys and indices of lists, from 0. */
export type ValuePath = readonly PropertyKey[];

/** A path as people write it, `controls[2].why`; the root is "the file". */
export function printPath(path: ValuePath): string {
  if (path.length === 0) return 'the file';
  let printed = '';
  for (const step of path) {
    if (typeof step === 'number') printed += `[${step}]`;
    else printed += printed === '' ? String(step) : `.${String(step)}`;
  }
  return printed.length > 200 ? `${printed.slice(0, 200)}…` : printed;
}

/** The value at the end of a path, or undefined where the path leads nowhere. Sees own properties only. */
export function valueAt(root: unknown, path: ValuePath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
