import { describe, expect, it } from 'vitest';
import { type ScenarioSummary, scenarioSummarySchema } from '#core/contract/views.ts';
import { filterScenarios, noFilter } from './filter-scenarios.ts';

function scenario(id: string, parts: Partial<ScenarioSummary> = {}): ScenarioSummary {
  return scenarioSummarySchema.parse({
    id,
    title: `The ${id}`,
    summary: 'An exercise.',
    service: null,
    serviceModel: 'paas',
    level: 'introductory',
    minutes: 45,
    cards: 12,
    sharedCards: 0,
    builtIn: true,
    ...parts,
  });
}

const database = scenario('database', { service: 'managed-database', minutes: 50 });
const broker = scenario('broker', { level: 'advanced', serviceModel: 'saas', minutes: 30 });
const untimed = scenario('untimed', { minutes: null });
const all = [database, broker, untimed];

describe('the filter of the library', () => {
  it('lets everything through when it is empty', () => {
    expect(filterScenarios(all, noFilter)).toEqual(all);
  });

  it('asks for every word, in any order and case', () => {
    expect(filterScenarios(all, { ...noFilter, words: 'DATABASE  managed' })).toEqual([database]);
    expect(filterScenarios(all, { ...noFilter, words: 'database broker' })).toEqual([]);
  });

  it('asks for the model, the level and the time', () => {
    expect(filterScenarios(all, { ...noFilter, serviceModel: 'saas' })).toEqual([broker]);
    expect(filterScenarios(all, { ...noFilter, level: 'advanced' })).toEqual([broker]);
    expect(filterScenarios(all, { ...noFilter, maxMinutes: 30 })).toEqual([broker, untimed]);
  });
});
