import type { ScenarioName } from './rename-scenario.ts';
import { scenarioLimits } from './schema.ts';

/**
 * A name that no other scenario has: the wanted one where it is free; otherwise the first number from 2 that is free
 * stands behind the id and, in brackets, behind the title. What does not fit is cut off in front of the number.
 *
 * @param isTaken whether a scenario has this id
 */
export function freeName(name: ScenarioName, isTaken: (id: string) => boolean): ScenarioName {
  if (!isTaken(name.id)) return name;
  for (let number = 2; ; number += 1) {
    const id = withEnding(name.id, `-${number}`, scenarioLimits.identifier).replace(/-{2,}/g, '-');
    if (!isTaken(id)) return { id, title: withEnding(name.title, ` (${number})`, scenarioLimits.title) };
  }
}

function withEnding(text: string, ending: string, most: number): string {
  return `${text.slice(0, most - ending.length)}${ending}`;
}
