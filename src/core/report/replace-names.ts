/** Replaces the names in a text and cuts it to so many UTF-16 units, because a stand-in can be longer than its name. */
export type NameReplacer = (text: string, limit: number) => string;

/**
 * A replacer of whole names, longest first, as they are written. One or two Latin letters or digits are no name that
 * can be told from a word ("A", "IT"), so they stay.
 *
 * @param standIns what stands in the place of each name
 */
export function replaceNames(standIns: ReadonlyMap<string, string>): NameReplacer {
  const names = [...standIns.keys()].filter((name) => name !== '' && !/^[\x20-\x7e]{1,2}$/.test(name));
  if (names.length === 0) return (text) => text;
  const alternatives = names
    .sort((left, right) => right.length - left.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('|');
  const wholeName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu');
  return (text, limit) =>
    text
      .replace(wholeName, (name) => standIns.get(name) ?? name)
      .slice(0, limit)
      .trim();
}
