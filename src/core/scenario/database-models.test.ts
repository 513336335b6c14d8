import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from './parse-scenario.ts';
import type { Scenario } from './schema.ts';
import { exerciseOf, keyInModel, movesBetween } from './service-models.ts';

const family = readFamily();
const models = (family.models ?? []).map((model) => model.id);

describe('the built-in family of databases', () => {
  it('plays a database on a machine, managed, serverless and inside a product', () => {
    expect(models).toEqual(['virtual-machine', 'managed', 'serverless', 'product']);
  });

  it('cannot be won in any model by putting all cards into one lane', () => {
    for (const model of models) {
      const lanes = family.controls.map((control) => keyInModel(control, model).expected);
      for (const lane of new Set(lanes)) {
        const share = lanes.filter((candidate) => candidate === lane).length / lanes.length;
        expect(share, `${lane} in ${model}`).toBeLessThanOrEqual(0.65);
      }
    }
  });

  it('moves three to seven cards from each model to the next', () => {
    for (const [place, from] of models.entries()) {
      const to = models[place + 1];
      if (to === undefined) continue;
      const moves = movesBetween(family, from, to).length;
      expect(moves, `${from} to ${to}`).toBeGreaterThanOrEqual(3);
      expect(moves, `${from} to ${to}`).toBeLessThanOrEqual(7);
    }
  });

  it('gives every card in every model a reason, a misconception, evidence and sources', () => {
    for (const control of family.controls) {
      for (const model of models) {
        const key = keyInModel(control, model);
        expect(key, `${control.id} in ${model}`).toMatchObject({
          why: expect.any(String),
          misconception: expect.any(String),
          evidence: expect.any(String),
        });
        expect(key.sources?.length ?? 0, `${control.id} in ${model}`).toBeGreaterThan(0);
        if (key.expected !== 'shared') continue;
        expect(key.providerPart, `${control.id} in ${model}`).toBeDefined();
        expect(key.customerPart, `${control.id} in ${model}`).toBeDefined();
      }
    }
  });

  it('is an exercise of its own in every model', () => {
    for (const model of models) expect(exerciseOf(family, model)?.controls).toHaveLength(16);
  });
});

function readFamily(): Scenario {
  const file = new URL('../../../scenarios/database-models.yaml', import.meta.url);
  const parsed = parseScenario(readFileSync(file, 'utf8'), 'database-models.yaml', '2026-11-24');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  expect(parsed.value.warnings).toEqual([]);
  return parsed.value.scenario;
}
