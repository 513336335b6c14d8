import type { Finding } from './finding.ts';
import { type LintRule, lintRules } from './lint-rules.ts';
import { findingAt, type ScenarioPositions } from './scenario-positions.ts';
import type { Scenario } from './schema.ts';

export interface LintOptions {
  /** The short map holds no texts, so rules about them stay silent there. */
  readonly form?: 'full' | 'map';
  /** The day as YYYY-MM-DD, for rules about age; without it they stay silent. */
  readonly today?: string | null;
}

/**
 * Advice on a scenario that is valid: what makes a key easy to guess, hard to read or hard to defend. Each warning
 * ends with the id of its rule.
 */
export function lintScenario(
  scenario: Scenario,
  positions: ScenarioPositions,
  { form = 'full', today = null }: LintOptions = {},
): readonly Finding[] {
  const rules: readonly LintRule[] =
    form === 'full' ? lintRules : lintRules.filter((rule) => rule.appliesToMaps);
  return rules.flatMap((rule) =>
    rule
      .check(scenario, today)
      .map((remark) =>
        findingAt(positions, 'warning', { path: remark.path, message: `${remark.message} [${rule.id}]` }),
      ),
  );
}
