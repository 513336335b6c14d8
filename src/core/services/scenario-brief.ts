import type { ScenarioBrief, ScenarioSummary } from '../contract/views.ts';
import type { Scenario } from '../scenario/schema.ts';
import { keyInModel } from '../scenario/service-models.ts';

/** A scenario for the library: what it is about, and nothing of its key. */
export function summaryOf(scenario: Scenario, builtIn: boolean): ScenarioSummary {
  return {
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    service: scenario.service ?? null,
    serviceModel: scenario.serviceModel ?? null,
    level: scenario.level ?? null,
    minutes: scenario.minutes ?? null,
    cards: scenario.controls.length,
    sharedCards: scenario.controls.filter((control) => control.expected === 'shared').length,
    builtIn,
  };
}

/** A scenario for its setup screen, and nothing of its key. */
export function briefOf(scenario: Scenario, builtIn: boolean): ScenarioBrief {
  return {
    ...summaryOf(scenario, builtIn),
    version: scenario.version ?? null,
    story: scenario.story ?? null,
    learningGoals: scenario.learningGoals ?? [],
    agenda: scenario.agenda ?? [],
    models: (scenario.models ?? []).map((model) => ({
      id: model.id,
      title: model.title,
      serviceModel: model.serviceModel ?? null,
      summary: model.summary ?? null,
      sharedCards: scenario.controls.filter((control) => keyInModel(control, model.id).expected === 'shared')
        .length,
    })),
  };
}
