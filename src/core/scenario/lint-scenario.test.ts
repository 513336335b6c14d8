import { describe, expect, it } from 'vitest';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { lintRules } from './lint-rules.ts';
import { lintScenario } from './lint-scenario.ts';
import type { ScenarioPositions } from './scenario-positions.ts';
import type { Scenario } from './schema.ts';
import { printPath } from './value-path.ts';

/** Positions that write down which path was asked for. */
function warningsOf(scenario: Scenario, today: string | null = null): readonly string[] {
  const paths: string[] = [];
  const positions: ScenarioPositions = {
    file: 'orders.yaml',
    locate: (path) => {
      paths.push(printPath(path));
      return { line: 1, column: 1 };
    },
  };
  return lintScenario(scenario, positions, { today }).map(
    ({ message }, index) => `${paths[index]}: ${message}`,
  );
}

const guide = {
  title: 'Guide',
  publisher: 'Example Cloud',
  url: 'https://example.com/guide',
  checked: '2026',
};

describe('lintScenario', () => {
  it('has nothing to say about a scenario with every text', () => {
    expect(warningsOf(buildScenario())).toEqual([]);
  });

  it.each([
    [
      'two cards with one title',
      buildScenario({
        controls: [
          buildControl('a', 'provider', { title: 'Patching' }),
          buildControl('b', 'customer', { title: 'patching' }),
        ],
      }),
      /^controls\[1\]\.title: .*controls\[0\].* \[duplicate-title\]$/,
    ],
    [
      'a title too long for the back row',
      buildScenario({
        controls: [
          buildControl('a', 'provider', { title: 'x'.repeat(61) }),
          buildControl('b', 'customer', { title: 'y'.repeat(60) }),
        ],
      }),
      /^controls\[0\]\.title: This title has 61 characters.* \[long-title\]$/,
    ],
    [
      'a control without a reason',
      buildScenario({
        controls: [buildControl('a', 'provider', { why: undefined }), buildControl('b', 'customer')],
      }),
      /^controls\[0\]: .*"a" has no "why".* \[control-without-why\]$/,
    ],
    [
      'a control without a source where there are sources',
      buildScenario({
        controls: [buildControl('a', 'provider', { sources: [] }), buildControl('b', 'customer')],
      }),
      /^controls\[0\]: .*"a" names no source.* \[control-without-source\]$/,
    ],
    [
      'a shared control that does not say who does what',
      buildScenario({
        controls: [
          buildControl('a', 'shared', { providerPart: undefined, customerPart: undefined }),
          buildControl('b', 'customer'),
        ],
      }),
      /^controls\[0\]: .*has no "providerPart" and no "customerPart".* \[shared-without-parts\]$/,
    ],
    [
      'a source that supports nothing',
      buildScenario({ sources: { 'provider-guide': guide, 'other-guide': guide } }),
      /^sources\.other-guide: .* \[unused-source\]$/,
    ],
    [
      'a key that lies almost all in one lane',
      buildScenario({
        controls: ['a', 'b', 'c', 'd'].map((id) => buildControl(id, id === 'a' ? 'provider' : 'customer')),
      }),
      /^controls: 3 of 4 controls are expected in the lane customer.* \[lopsided-key\]$/,
    ],
    [
      'a quiz that gives its answers away by their length',
      buildScenario({
        quiz: [
          { question: 'Who?', options: ['Us', 'The provider, of course'], answer: 1 },
          { question: 'When?', options: ['On the day it is due', 'Never'], answer: 0 },
        ],
      }),
      /^quiz: .* \[longest-answer-is-right\]$/,
    ],
  ])('warns of %s', (_, scenario, warning) => {
    const warnings = warningsOf(scenario);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(warning);
  });

  it('does not ask for sources where the scenario has none', () => {
    const controls = [
      buildControl('a', 'provider', { sources: [] }),
      buildControl('b', 'customer', { sources: [] }),
    ];
    expect(warningsOf(buildScenario({ controls, sources: undefined }))).toEqual([]);
  });

  it('takes a key of 65 percent in one lane and a quiz with one short right answer', () => {
    const controls = Array.from({ length: 20 }, (_, index) =>
      buildControl(`card-${index}`, index < 13 ? 'customer' : 'provider'),
    );
    const quiz = [
      { question: 'Who?', options: ['Us', 'The provider'], answer: 1 },
      { question: 'When?', options: ['On the day', 'Never'], answer: 1 },
    ];
    expect(warningsOf(buildScenario({ controls, quiz }))).toEqual([]);
  });

  it.each([
    ['2022', '2026-12-31', '2027-01-01'],
    ['2022-11', '2026-11-30', '2026-12-01'],
    ['2022-11-24, read as an excerpt', '2026-11-24', '2026-11-25'],
  ])('calls a source that was checked %s old from its last possible day on', (checked, fine, stale) => {
    const scenario = buildScenario({ sources: { 'provider-guide': { ...guide, checked } } });
    expect(warningsOf(scenario, fine)).toEqual([]);
    expect(warningsOf(scenario, null)).toEqual([]);
    expect(warningsOf(scenario, stale)).toEqual([
      expect.stringMatching(/^sources\.provider-guide\.checked: .* \[stale-source\]$/),
    ]);
  });

  it('reads the key of every service model', () => {
    const scenario = buildScenario({
      format: 'demarc/scenario@2',
      models: [
        { id: 'managed', title: 'Managed' },
        { id: 'machine', title: 'Virtual machine' },
      ],
      controls: [
        buildControl('a', 'provider', { byModel: { machine: { expected: 'customer' } } }),
        buildControl('b', 'customer'),
        buildControl('c', 'customer'),
        buildControl('d', 'provider', {
          byModel: { machine: { expected: 'shared', why: 'Both.', sources: ['provider-guide'] } },
        }),
      ],
    });
    expect(warningsOf(scenario)).toEqual([
      expect.stringMatching(/^controls\[0\]\.byModel\.machine: .*"a" in the model "machine" has no "why"/),
      expect.stringMatching(/^controls\[0\]\.byModel\.machine: .* \[control-without-source\]$/),
      expect.stringMatching(/^controls\[3\]\.byModel\.machine: .* \[shared-without-parts\]$/),
      expect.stringMatching(/^models\[1\]: 3 of 4 controls of the model "machine" .* \[lopsided-key\]$/),
    ]);
  });

  it('knows each rule by an id of its own', () => {
    expect(new Set(lintRules.map((rule) => rule.id)).size).toBe(lintRules.length);
  });
});
