import { isMap, isScalar, parseDocument } from 'yaml';
import { checkYamlTokens } from './check-yaml-tokens.ts';

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
  if (checkYamlTokens(text).length > 0) throw new Error('Only a checked scenario can be renamed');
  const { contents } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, version: '1.2' });
  if (!isMap(contents)) throw new Error('Only a scenario can be renamed');
  const isShortMap = !contents.has('id');
  const values: ReadonlyMap<unknown, string> = new Map(
    isShortMap
      ? [['service', name.id]]
      : [
          ['id', name.id],
          ['title', name.title],
        ],
  );
  const replacements = contents.items.flatMap(({ key, value }) => {
    const by = isScalar(key) ? values.get(key.value) : undefined;
    if (by === undefined || !isScalar(value) || !value.range) return [];
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
