import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import type { Control, Scenario } from '#core/scenario/schema.ts';

/** The exercise that the specs play, read as the app reads it. */
export function managedDatabase(): Scenario {
  return builtIn('managed-database.yaml');
}

/** One set of cards under four service models. */
export function databaseModels(): Scenario {
  return builtIn('database-models.yaml');
}

function builtIn(name: string): Scenario {
  const file = fileURLToPath(new URL(`../scenarios/${name}`, import.meta.url));
  const parsed = parseScenario(readFileSync(file, 'utf8'), name);
  if (!parsed.ok) throw new Error(`The scenario under test, ${name}, does not parse`);
  return parsed.value.scenario;
}

/** Every text that belongs to the key of a card, long enough that it cannot be there by chance. */
export function keyTextsOf(control: Control): readonly string[] {
  const { why, misconception, evidence, providerPart, customerPart } = control;
  return [why, misconception, evidence, providerPart, customerPart].filter((text) => text !== undefined);
}

export function controlTitled(scenario: Scenario, title: string): Control {
  const control = scenario.controls.find((candidate) => candidate.title === title);
  if (control === undefined) throw new Error(`The scenario has no card ${title}`);
  return control;
}
