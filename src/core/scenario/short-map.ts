import { z } from 'zod';
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

/** The responsibility map, the short form of a scenario: a service and the names of its duties in lists by lane. */
export const shortMapSchema = z.strictObject({
  service: scenarioIdSchema,
  provider_role: names,
  customer_role: names,
  /** Only where duties are shared; the map of a service without any has two lists. */
  shared_role: names.optional(),
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
    return isKnown ? [{ path, message: `The duty "${id}" is named twice. Each belongs to one list.` }] : [];
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
 */
export function printShortMap(scenario: Scenario): string {
  const shared = namesIn(scenario, 'shared');
  return [
    `service: ${printName(scenario.service ?? scenario.id)}\n`,
    printList('provider_role', namesIn(scenario, 'provider')),
    printList('customer_role', namesIn(scenario, 'customer')),
    ...(shared.length === 0 ? [] : [printList('shared_role', shared)]),
  ].join('\n');
}

function dutiesOf(
  map: ShortMap,
): readonly { readonly id: CardId; readonly lane: Lane; readonly path: ValuePath }[] {
  const lists = [
    { key: 'provider_role', lane: 'provider', ids: map.provider_role },
    { key: 'customer_role', lane: 'customer', ids: map.customer_role },
    { key: 'shared_role', lane: 'shared', ids: map.shared_role ?? [] },
  ] as const;
  return lists.flatMap(({ key, lane, ids }) => ids.map((id, index) => ({ id, lane, path: [key, index] })));
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
