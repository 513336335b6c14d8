import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { printFinding } from './finding.ts';
import { parseScenario } from './parse-scenario.ts';
import { type Scenario, scenarioSchema } from './schema.ts';
import { printShortMap } from './short-map.ts';

const managedDatabase = `service: managed-database

provider_role:
  - engine-and-platform-operations
  - managed-patching
  - service-health-and-maintenance

customer_role:
  - access-policy-and-admin-scope
  - network-exposure-settings
  - backup-usage-and-recovery-objectives
  - encryption-and-key-strategy
  - log-review-and-alerting
`;

function scenarioOf(text: string): Scenario {
  const parsed = parseScenario(text, 'map.yaml');
  if (!parsed.ok) throw new Error(parsed.error.map(printFinding).join('\n'));
  return parsed.value.scenario;
}

function errorsOf(text: string): readonly string[] {
  const parsed = parseScenario(text, 'map.yaml');
  return parsed.ok ? [] : parsed.error.map(printFinding);
}

const identifier = fc
  .stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,4}$/)
  .map((name) => name.slice(0, 80))
  .chain((name) =>
    fc.constantFrom(name, 'true', 'null', 'false', 'no', '1e3', '0x1f', '12', '2026-01-01', '1-2'),
  );

/** Provider duties first, then those of the customer, then shared ones, as the map has them. */
function laneOf(index: number, count: number, split: number, shared: number) {
  if (index >= count - shared) return 'shared' as const;
  return index < split ? ('provider' as const) : ('customer' as const);
}

describe('the responsibility map', () => {
  it('is a scenario with titles made from the names', () => {
    const scenario = scenarioOf(managedDatabase);
    expect(scenarioSchema.safeParse(scenario).success).toBe(true);
    expect(scenario).toMatchObject({
      id: 'managed-database',
      service: 'managed-database',
      title: 'Managed database',
      summary: 'Sort 8 duties of the service managed-database between the provider and the customer.',
    });
    expect(scenario.controls).toHaveLength(8);
    expect(scenario.controls[1]).toEqual({
      id: 'managed-patching',
      title: 'Managed patching',
      expected: 'provider',
    });
  });

  it('is silent about texts that it cannot hold', () => {
    expect(parseScenario(managedDatabase, 'map.yaml')).toMatchObject({ ok: true, value: { warnings: [] } });
  });

  it('is warned about a lopsided key, with the place in the map', () => {
    const parsed = parseScenario('service: a\nprovider_role: [b, c, d]\ncustomer_role: [e]\n', 'map.yaml');
    const warnings = parsed.ok ? parsed.value.warnings.map(printFinding) : [];
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^map\.yaml:1:1: warning: 3 of 4 controls .* \[lopsided-key\]$/);
  });

  it('prints back to the bytes it came from', () => {
    expect(printShortMap(scenarioOf(managedDatabase))).toBe(managedDatabase);
  });

  it('keeps ids and lanes through printing and parsing', () => {
    const map = fc.record({
      service: identifier,
      names: fc.uniqueArray(identifier, { minLength: 1, maxLength: 30 }),
      split: fc.nat(30),
      shared: fc.nat(10),
    });
    fc.assert(
      fc.property(map, ({ service, names, split, shared }) => {
        const scenario = buildScenario({
          id: service,
          controls: names.map((id, index) => buildControl(id, laneOf(index, names.length, split, shared))),
        });
        const printed = printShortMap(scenario);
        const parsed = scenarioOf(printed);
        const keyOf = (controls: Scenario['controls']) =>
          controls.map(({ id, expected }) => ({ id, expected }));
        expect(parsed.id).toBe(scenario.id);
        expect(keyOf(parsed.controls)).toEqual(keyOf(scenario.controls));
        expect(printShortMap(parsed)).toEqual(printed);
      }),
    );
  });

  it('has a third list where duties are shared', () => {
    const scenario = buildScenario({
      controls: [buildControl('standby', 'shared'), buildControl('patching', 'provider')],
    });
    const map =
      'service: orders-database\n\nprovider_role:\n  - patching\n\ncustomer_role: []\n\nshared_role:\n  - standby\n';
    expect(printShortMap(scenario)).toBe(map);
    expect(scenarioOf(map).controls.map(({ expected }) => expected)).toEqual(['provider', 'shared']);
  });

  it.each([
    [
      'service: a\nprovider_role: [b]\ncustomer_role: [c, b]',
      'map.yaml:3:20: error: The duty "b" is named twice. Each belongs to one list.',
    ],
    [
      'service: a\nprovider_role: [b]\ncustomer_rol: [c]',
      'map.yaml:3:1: error: The key "customer_rol" is not known in the file. Did you mean "customer_role"?',
    ],
    [
      'service: a\nprovider_role: [b]\ncustomer_role:\n',
      'map.yaml:3:15: error: customer_role is empty. Write a list there, or remove the key if it is not needed.',
    ],
    [
      'service: a\nprovider_role: []\ncustomer_role: []',
      'map.yaml:1:1: error: The map names no duty. Write at least one under "provider_role" or "customer_role".',
    ],
    [
      'service: a\nprovider_role: [B c]\ncustomer_role: [d]',
      'map.yaml:2:17: error: provider_role[0] is "B c" and must be kebab-case: lower-case letters, digits and single hyphens.',
    ],
    [
      'service: a\ntitle: A\nprovider_role: [b]\ncustomer_role: [c]',
      'map.yaml:2:1: error: The key "title" is not known in the file. Remove it; the nearest known key is "service".',
    ],
  ])('is refused in its own terms: %j', (text, message) => {
    expect(errorsOf(text)).toContain(message);
  });
});
