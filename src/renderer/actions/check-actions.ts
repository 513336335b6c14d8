import type { Action } from './action.ts';
import { ariaStroke, parseStroke } from './key-stroke.ts';

/** What is wrong with a table of actions, one sentence each; an empty list when nothing is. */
export function checkActions(actions: readonly Action[]): readonly string[] {
  const problems: string[] = [];
  for (const [place, action] of actions.entries()) {
    for (const words of action.keys) {
      if (parseStroke(words) === null) problems.push(`${action.id} has the key ${words}, which is none`);
    }
    for (const other of actions.slice(place + 1)) {
      if (other.id === action.id) problems.push(`${action.id} is in the table twice`);
      const shared = sharedKey(action, other);
      if (shared !== null) problems.push(`${action.id} and ${other.id} share the key ${shared}`);
    }
  }
  return problems;
}

/** A key that means both actions in one phase, or null. */
function sharedKey(one: Action, other: Action): string | null {
  if (!one.phases.some((phase) => other.phases.includes(phase))) return null;
  const keys = new Set(other.keys.map((words) => ariaStroke(words, false)));
  return one.keys.find((words) => keys.has(ariaStroke(words, false))) ?? null;
}
