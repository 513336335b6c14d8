import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { printShortMap } from '#core/scenario/short-map.ts';
import { findApplicationFolder } from '../host/application-folder.ts';

const folder = findApplicationFolder().scenarios;
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** The day on which the sources were last looked at; a check against today's date would fail by itself one day. */
const today = '2026-11-24';

/** One for each kind of service that a team is likely to meet, the review of two together, and the family of models. */
const services = [
  'api-gateway',
  'backup-service',
  'cache',
  'container-registry',
  'data-warehouse',
  'iaas-virtual-machine',
  'managed-database',
  'managed-identity-provider',
  'managed-kubernetes-control-plane',
  'message-broker',
  'messaging-and-database-review',
  'object-storage',
  'saas-collaboration-suite',
  'search',
  'secrets-manager',
  'serverless-runtime',
  'workflow-engine',
];

describe('the scenarios that come with Demarc', () => {
  it('cover the services they are meant to cover', () => {
    expect(files).toEqual(expect.arrayContaining(services.map((service) => `${service}.yaml`)));
  });

  it.each(files)('%s has no error and no warning, and fits a workshop of an hour', (file) => {
    const parsed = parseScenario(readFileSync(join(folder, file), 'utf8'), file, today);
    if (!parsed.ok) throw new Error(parsed.error.map(printFinding).join('\n'));
    const { scenario, warnings } = parsed.value;
    expect(warnings.map(printFinding)).toEqual([]);
    expect(`${scenario.id}.yaml`).toBe(file);
    expect(scenario.controls.length).toBeGreaterThanOrEqual(12);
    expect(scenario.controls.length).toBeLessThanOrEqual(20);
    expect(scenario.minutes).toBeGreaterThanOrEqual(30);
    expect(scenario.minutes).toBeLessThanOrEqual(60);
    const planned = (scenario.agenda ?? []).reduce((sum, item) => sum + item.minutes, 0);
    expect(planned).toBe(scenario.minutes);
  });

  it.each(files)('%s has every part that a facilitator needs', (file) => {
    const parsed = parseScenario(readFileSync(join(folder, file), 'utf8'), file, today);
    if (!parsed.ok) throw new Error(parsed.error.map(printFinding).join('\n'));
    const { scenario } = parsed.value;
    for (const control of scenario.controls) {
      for (const part of ['description', 'category', 'why', 'misconception', 'evidence'] as const)
        expect(control[part], `${part} of ${control.id}`).toBeTruthy();
      expect(control.sources?.length, `sources of ${control.id}`).toBeGreaterThan(0);
    }
    expect(scenario.learningGoals?.length).toBeGreaterThanOrEqual(3);
    expect(scenario.injects?.length).toBeGreaterThanOrEqual(2);
    expect(scenario.discussion?.length).toBeGreaterThanOrEqual(4);
    expect(scenario.quiz?.length).toBeGreaterThanOrEqual(4);
    expect(scenario.story).toBeTruthy();
    expect(scenario.designReview).toBeTruthy();
    const map = parseScenario(printShortMap(scenario), 'map.yaml');
    const keyed = (controls: typeof scenario.controls) =>
      new Map(controls.map(({ id, expected }) => [id, expected]));
    expect(map.ok && keyed(map.value.scenario.controls)).toEqual(keyed(scenario.controls));
  });

  it('spread their right quiz answers over all places', () => {
    const places = files.map((file) => {
      const parsed = parseScenario(readFileSync(join(folder, file), 'utf8'), file, today);
      return parsed.ok ? new Set(parsed.value.scenario.quiz?.map((item) => item.answer)) : new Set();
    });
    expect(Math.min(...places.map((answers) => answers.size))).toBeGreaterThanOrEqual(3);
  });
});
