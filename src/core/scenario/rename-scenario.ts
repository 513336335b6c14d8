import { isMap, isScalar } from 'yaml';
import { keyOf, parseYaml } from './read-yaml.ts';

/** What a scenario is called: its id, and the title where the file has one. */
export interface ScenarioName {
  readonly id: string;
  readonly title: string;
}

/**
 * The same text under another id and title, with every other character as it was, comments included. In a short map
 * the service is the id, and there is no title.
 *
 * @param text a scenario that parses without errors
 * @throws when it does not: a defect of the caller
 */
export function renameScenario(text: string, name: ScenarioName): string {
  const parsed = parseYaml(text);
  if (!parsed.ok || !isMap(parsed.value)) throw new Error('Only a checked scenario can be renamed');
  const { items } = parsed.value;
  const isShortMap = !items.some(({ key }) => keyOf(key) === 'id');
  const values = new Map(
    isShortMap
      ? [['service', name.id]]
      : [
          ['id', name.id],
          ['title', name.title],
        ],
  );
  const replacements = items.flatMap(({ key, value }) => {
    const by = values.get(keyOf(key) ?? '');
    if (by === undefined || !isScalar(value)) return [];
    return [{ start: value.range[0], end: value.range[1], by: inPlaceOf(value.type, by) }];
  });
  return replacements
    .toSorted((left, right) => right.start - left.start)
    .reduce((changed, { start, end, by }) => changed.slice(0, start) + by + changed.slice(end), text);
}

/** Double quotes are right in YAML and in JSON. The range of a block text ends after its last line break. */
function inPlaceOf(type: string | undefined, value: string): string {
  const quoted = JSON.stringify(value);
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' ? `${quoted}\n` : quoted;
}
