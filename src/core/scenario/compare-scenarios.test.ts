import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { compareScenarios, isUnchanged } from './compare-scenarios.ts';
import { lanesByDuty, scenarioFormatWithModels } from './schema.ts';

const first = buildControl('patching', 'provider');
const second = buildControl('access-policy', 'customer');
const before = buildScenario({ controls: [first, second] });

const summary = 'Another summary.';

describe('compareScenarios', () => {
  it('finds nothing between a scenario and its copy', () => {
    expect(isUnchanged(compareScenarios(before, structuredClone(before)))).toBe(true);
  });

  it('names added and removed cards', () => {
    const added = buildControl('log-review', 'customer');
    const after = buildScenario({ controls: [second, added] });
    const comparison = compareScenarios(before, after);
    expect(comparison.added).toEqual([{ id: 'log-review', title: 'Log review' }]);
    expect(comparison.removed).toEqual([{ id: 'patching', title: 'Patching' }]);
    expect(comparison.isReordered).toBe(false);
    expect(isUnchanged(comparison)).toBe(false);
  });

  it('tells a card that moved apart from one with other texts', () => {
    const after = buildScenario({
      controls: [
        { ...first, expected: 'shared' },
        { ...second, why: 'Because.', title: 'Access' },
      ],
    });
    const comparison = compareScenarios(before, after);
    expect(comparison.moved).toEqual([
      { id: 'patching', title: 'Patching', model: null, from: 'provider', to: 'shared' },
    ]);
    expect(comparison.changed).toEqual([{ id: 'access-policy', title: 'Access', fields: ['title', 'why'] }]);
  });

  it('sees another order of the same cards', () => {
    const comparison = compareScenarios(before, buildScenario({ controls: [second, first] }));
    expect(comparison.isReordered).toBe(true);
    expect(isUnchanged(comparison)).toBe(false);
  });

  it('names the other parts that changed', () => {
    const after = buildScenario({ controls: [first, second], summary, minutes: 45 });
    expect(compareScenarios(before, after).parts).toEqual(['summary', 'minutes']);
  });

  it('sees moves and texts of a card in a later model', () => {
    const models = [
      { id: 'machine', title: 'Machine' },
      { id: 'managed', title: 'Managed' },
    ];
    const build = (expected: 'provider' | 'customer', why: string) =>
      buildScenario({
        format: scenarioFormatWithModels,
        models,
        controls: [{ ...first, byModel: { managed: { expected, why } } }, second],
      });
    const comparison = compareScenarios(build('provider', 'One.'), build('customer', 'Two.'));
    expect(comparison.moved).toEqual([
      { id: 'patching', title: 'Patching', model: 'managed', from: 'provider', to: 'customer' },
    ]);
    expect(comparison.changed.map(({ fields }) => fields)).toEqual([['why']]);
  });

  it('finds the same moves backwards as forwards', () => {
    const lanes = fc.array(fc.constantFrom(...lanesByDuty), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lanes, lanes, (left, right) => {
        const build = (list: typeof left) =>
          buildScenario({ controls: list.map((lane, index) => buildControl(`card-${index}`, lane)) });
        const forwards = compareScenarios(build(left), build(right));
        const backwards = compareScenarios(build(right), build(left));
        expect(backwards.added).toEqual(forwards.removed);
        expect(backwards.removed).toEqual(forwards.added);
        expect(backwards.moved.map(({ from, to, ...card }) => ({ ...card, from: to, to: from }))).toEqual(
          forwards.moved,
        );
      }),
    );
  });
});
