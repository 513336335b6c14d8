import { readYaml } from './read-yaml.ts';
import { valueAt } from './value-path.ts';

/** The title in a text that may be no valid scenario: that of the file, or the service of a short map, or null. */
export function scenarioTitle(text: string): string | null {
  const read = readYaml(text);
  if (!read.ok) return null;
  const title = valueAt(read.value.value, ['title']) ?? valueAt(read.value.value, ['service']);
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}
