import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { type Lane, lanesByDuty, type Scenario, scenarioSchema } from './schema.ts';
import { exerciseOf, keyInModel, movesBetween } from './service-models.ts';

const laneOrSame = fc.option(fc.constantFrom<Lane>(...lanesByDuty), { nil: null });

/** Families of one to eight cards in three models; null in a row stands for "the same key as in the first". */
const families = fc
  .array(fc.tuple(fc.constantFrom<Lane>(...lanesByDuty), laneOrSame, laneOrSame), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) =>
    buildScenario({
      format: 'demarc/scenario@2',
      models: [
        { id: 'machine', title: 'Virtual machine', serviceModel: 'iaas' },
        { id: 'managed', title: 'Managed', serviceModel: 'paas' },
        { id: 'product', title: 'Product' },
      ],
      controls: rows.map(([expected, managed, product], index) =>
        buildControl(`card-${index}`, expected, {
          byModel: {
            ...(managed === null ? {} : { managed: { expected: managed, why: `Managed ${index}.` } }),
            ...(product === null ? {} : { product: { expected: product } }),
          },
        }),
      ),
    }),
  );

function modelsOf(scenario: Scenario) {
  return (scenario.models ?? []).map((model) => model.id);
}

describe('service models', () => {
  it('play the key of the chosen model, and keep the key of every other', () => {
    fc.assert(
      fc.property(families, (family) => {
        for (const model of modelsOf(family)) {
          const exercise = exerciseOf(family, model);
          expect(scenarioSchema.parse(exercise)).toEqual(exercise);
          for (const [index, control] of (exercise?.controls ?? []).entries()) {
            const original = family.controls[index];
            if (original === undefined) throw new Error('The exercise has more cards than its family');
            expect(control.expected).toBe(keyInModel(original, model).expected);
            for (const other of modelsOf(family))
              expect(keyInModel(control, other)).toEqual(keyInModel(original, other));
          }
        }
      }),
    );
  });

  it('move the same cards back that they moved there', () => {
    fc.assert(
      fc.property(families, (family) => {
        const [from, , to] = modelsOf(family);
        if (from === undefined || to === undefined) throw new Error('The family has too few models');
        expect(movesBetween(family, from, to)).toEqual(movesBetween(family, to, from));
        expect(movesBetween(family, from, from)).toEqual([]);
      }),
    );
  });

  it('give each exercise an id and a title of its own, so that different keys are never pooled', () => {
    const [family] = fc.sample(families, 1);
    if (family === undefined) throw new Error('There is no sample');
    const [, managed, product] = modelsOf(family);
    if (managed === undefined || product === undefined) throw new Error('The family has too few models');
    expect(exerciseOf(family, managed)).toMatchObject({
      id: 'orders-database-managed',
      title: 'Orders database: Managed',
      serviceModel: 'paas',
    });
    expect(exerciseOf(family, product)).not.toHaveProperty('serviceModel');
  });

  it('has no exercise of a model that is not there', () => {
    const [family] = fc.sample(families, 1);
    const model = family?.models?.[0]?.id;
    if (model === undefined) throw new Error('There is no sample');
    expect(exerciseOf(buildScenario(), model)).toBeNull();
  });
});
