import { z } from 'zod';
import { failure, type Result, success } from '../result.ts';
import {
  type CardId,
  cardIdSchema,
  type Lane,
  type Scenario,
  scenarioFormat,
  scenarioIdSchema,
  scenarioLimits,
} from './schema.ts';
import type { ValuePath } from './value-path.ts';

const names = z.array(cardIdSchema).max(scenarioLimits.controls);

/** The responsibility map, the short form of a scenario: a service and the names of its duties in two lists. */
export const shortMapSchema = z.strictObject({
  service: scenarioIdSchema,
  provider_role: names,
  customer_role: names,
});
export type ShortMap = z.infer<typeof shortMapSchema>;

/** Whether a file means to be a map. Then its mistakes are told in the terms of the map, not of the full format. */
export function isShortMap(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, 'format')) return false;
  return Object.hasOwn(value, 'provider_role') || Object.hasOwn(value, 'customer_role');
}

/** What is wrong with a map beyond its shape: a duty named twice, or no duty at all. Paths are those of the map. */
export function checkShortMap(
  map: ShortMap,
): readonly { readonly path: ValuePath; readonly message: string }[] {
  const duties = dutiesOf(map);
  if (duties.length === 0) {
    return [
      {
        path: [],
        message: 'The map names no duty. Write at least one under "provider_role" or "customer_role".',
      },
    ];
  }
  if (duties.length > scenarioLimits.controls) {
    const message = `The map names ${duties.length} duties; at most ${scenarioLimits.controls} are allowed, so remove some.`;
    return [{ path: [], message }];
  }
  const seen = new Set<CardId>();
  return duties.flatMap(({ id, path }) => {
    const isKnown = seen.has(id);
    seen.add(id);
    return isKnown ? [{ path, message: `The duty "${id}" is named twice. Each belongs to one side.` }] : [];
  });
}

/** The full scenario that a map stands for, with titles made from the names. Provider duties come first. */
export function expandShortMap(map: ShortMap): Scenario {
  const duties = dutiesOf(map);
  const count = duties.length === 1 ? '1 duty' : `${duties.length} duties`;
  return {
    format: scenarioFormat,
    id: map.service,
    title: titleFromName(map.service),
    summary: `Sort ${count} of the service ${map.service} between the provider and the customer.`,
    service: map.service,
    controls: duties.map(({ id, lane }) => ({ id, title: titleFromName(id), expected: lane })),
  };
}

/** The path in a map that a path of its expanded scenario came from. */
export function pathInShortMap(map: ShortMap, path: ValuePath): ValuePath {
  const [list, index] = path;
  if (list !== 'controls' || typeof index !== 'number') return [];
  return dutiesOf(map)[index]?.path ?? [];
}

/**
 * The map of a scenario as YAML text. Only service, names and lanes go into it; all other texts stay behind.
 *
 * @returns the text, or one sentence where a shared control has no side to stand on
 */
export function printShortMap(scenario: Scenario): Result<string, string> {
  const shared = scenario.controls.filter((control) => control.expected === 'shared');
  const [first] = shared;
  if (first !== undefined) {
    const others = shared.length === 1 ? '' : ` and ${shared.length - 1} more`;
    return failure(
      `"${first.id}"${others} of the scenario "${scenario.id}" cannot be written, because shared controls have no place in the responsibility map for now. Export the full scenario instead.`,
    );
  }
  return success(
    [
      `service: ${printName(scenario.service ?? scenario.id)}\n`,
      printList('provider_role', namesIn(scenario, 'provider')),
      printList('customer_role', namesIn(scenario, 'customer')),
    ].join('\n'),
  );
}

function dutiesOf(
  map: ShortMap,
): readonly { readonly id: CardId; readonly lane: Lane; readonly path: ValuePath }[] {
  return [
    ...map.provider_role.map((id, index) => ({
      id,
      lane: 'provider' as const,
      path: ['provider_role', index],
    })),
    ...map.customer_role.map((id, index) => ({
      id,
      lane: 'customer' as const,
      path: ['customer_role', index],
    })),
  ];
}

function namesIn(scenario: Scenario, lane: Lane): readonly CardId[] {
  return scenario.controls.filter((control) => control.expected === lane).map((control) => control.id);
}

function printList(key: string, list: readonly string[]): string {
  if (list.length === 0) return `${key}: []\n`;
  return `${key}:\n${list.map((name) => `  - ${printName(name)}\n`).join('')}`;
}

/** YAML would read a bare `true` or `1e3` as something other than text. */
function printName(name: string): string {
  return /^(?:true|false|null|\d.*)$/.test(name) ? `"${name}"` : name;
}

function titleFromName(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
