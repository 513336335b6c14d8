import type { ScenarioSummary } from '#core/contract/views.ts';
import type { Level, ServiceModel } from '#core/scenario/schema.ts';

export interface ScenarioFilter {
  readonly words: string;
  readonly serviceModel: ServiceModel | null;
  readonly level: Level | null;
  /** The longest exercise, in minutes; one without a time is never left out. */
  readonly maxMinutes: number | null;
}

export const noFilter: ScenarioFilter = { words: '', serviceModel: null, level: null, maxMinutes: null };

/** Scenarios that hold every word, in any order and any case, and fit the other filters. */
export function filterScenarios(
  scenarios: readonly ScenarioSummary[],
  filter: ScenarioFilter,
): readonly ScenarioSummary[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return scenarios.filter((scenario) => {
    const text = [scenario.title, scenario.summary, scenario.service ?? '', scenario.id]
      .join(' ')
      .toLowerCase();
    if (!words.every((word) => text.includes(word))) return false;
    if (filter.serviceModel !== null && scenario.serviceModel !== filter.serviceModel) return false;
    if (filter.level !== null && scenario.level !== filter.level) return false;
    return filter.maxMinutes === null || scenario.minutes === null || scenario.minutes <= filter.maxMinutes;
  });
}
