/**
 * Plain data that is equal to `after` and made of the parts of `before` wherever those are equal, so that what shows an
 * unchanged part has nothing to do. Keys may stand in any order.
 */
export function keepSameParts(before: unknown, after: unknown): unknown {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return after;
  if (Array.isArray(after)) {
    if (!Array.isArray(before)) return after;
    const items = after.map((item, index) => keepSameParts(before[index], item));
    return items.length === before.length && items.every((item, index) => item === before[index])
      ? before
      : items;
  }
  if (Array.isArray(before)) return after;
  const entries = Object.entries(after).map(
    ([key, value]) => [key, keepSameParts(Reflect.get(before, key), value)] as const,
  );
  const isSame =
    entries.length === Object.keys(before).length &&
    entries.every(([key, value]) => Object.hasOwn(before, key) && Reflect.get(before, key) === value);
  return isSame ? before : Object.fromEntries(entries);
}
