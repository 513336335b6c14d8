import { describe, expect, it } from 'vitest';
import { printFinding } from './finding.ts';
import { parseScenario } from './parse-scenario.ts';

const family = `format: demarc/scenario@2
id: orders
title: Orders database
summary: A team moves its orders database.
models:
  - { id: managed, title: Managed }
  - { id: machine, title: Machine }
controls:
  - id: patching
    title: Patching
    expected: provider
    why: The provider patches.
    sources: [guide]
    byModel:
      machine: { expected: customer, why: Nobody else does., sources: [guide] }
  - id: access-policy
    title: Access policy
    expected: customer
    why: The customer decides.
    sources: [guide]
sources:
  guide:
    title: Guide
    publisher: Example Cloud
    url: https://example.com/guide
    checked: 2026-01-15, by hand
`;

function errorsOf(text: string): readonly string[] {
  const parsed = parseScenario(text, 'orders.yaml');
  return parsed.ok ? [] : parsed.error.map(printFinding);
}

describe('a scenario with service models', () => {
  it('reads the key of each service model in demarc/scenario@2', () => {
    const parsed = parseScenario(family, 'orders.yaml');
    expect(parsed.ok && parsed.value.scenario.controls[0]?.byModel).toEqual({
      machine: { expected: 'customer', why: 'Nobody else does.', sources: ['guide'] },
    });
  });

  it.each([
    [
      'id: machine',
      'id: managed',
      'orders.yaml:7:11: error: The id "managed" is already used by models[0]. Give each its own.',
    ],
    [
      '      machine:',
      '      machin:',
      'orders.yaml:15:7: error: There is no model "machin". Did you mean "machine"?',
    ],
    [
      '      machine:',
      '      managed:',
      'orders.yaml:15:7: error: "managed" is the first model, so its key stands in controls[0] itself. Move it there.',
    ],
    [
      'why: Nobody else does., sources: [guide]',
      'sources: [guid]',
      'There is no source "guid". Did you mean "guide"?',
    ],
    [
      'title: Machine',
      `title: ${'x'.repeat(110)}`,
      'orders.yaml:7:5: error: Title and id of the scenario, each with that of this model',
    ],
    ['scenario@2', 'scenario@1', 'orders.yaml:5:1: error: Service models need the format demarc/scenario@2.'],
    [
      'scenario@2',
      'scenario@1',
      'orders.yaml:14:5: error: Service models need the format demarc/scenario@2.',
    ],
    [
      'expected: customer, why',
      'expected: shared, why',
      'The lane shared is left out, but the control "patching" is expected there.',
    ],
  ])('says what is wrong with the models after %j became %j', (piece, by, message) => {
    expect(family).toContain(piece);
    const lanes = by.includes('shared') ? 'lanes: [provider, customer]\n' : '';
    expect(errorsOf(`${family.replace(piece, by)}${lanes}`).join('\n')).toContain(message);
  });

  it('asks for models in demarc/scenario@2', () => {
    expect(
      errorsOf(family.replace(/^models:\n(?: {2}- .*\n)+/m, '').replace(/^ {4}byModel:\n.*\n/m, '')),
    ).toEqual([
      'orders.yaml:1:9: error: A scenario in demarc/scenario@2 has "models". Add at least two, or write demarc/scenario@1.',
    ]);
  });
});
