import {
  type CardId,
  type Control,
  type ControlKey,
  type ModelId,
  type Scenario,
  scenarioIdSchema,
} from './schema.ts';

/**
 * The key of a card in one model of its scenario, field by field.
 *
 * @param model the id of a model of the scenario; the first model, and one without an entry, have the control's own key
 */
export function keyInModel(control: Control, model: ModelId): ControlKey {
  return control.byModel?.[model] ?? ownKey(control);
}

/** The cards that another side owns once the model changes, in the order of the scenario. */
export function movesBetween(
  scenario: Pick<Scenario, 'controls'>,
  from: ModelId,
  to: ModelId,
): readonly CardId[] {
  return scenario.controls
    .filter((control) => keyInModel(control, from).expected !== keyInModel(control, to).expected)
    .map((control) => control.id);
}

/**
 * The exercise of one model: a scenario whose own key is that of the model and whose first model it is. It has an id
 * and a title of its own, because results under different keys must never be pooled. The other models stay in it, so
 * that a debrief can show which cards move.
 *
 * @returns null when the scenario has no such model
 */
export function exerciseOf(scenario: Scenario, modelId: ModelId): Scenario | null {
  const models = scenario.models ?? [];
  const model = models.find((candidate) => candidate.id === modelId);
  if (model === undefined) return null;
  const others = models.filter((candidate) => candidate.id !== modelId);
  const { serviceModel: _, ...rest } = scenario;
  const served = model.serviceModel ?? scenario.serviceModel;
  return {
    ...rest,
    ...(served === undefined ? {} : { serviceModel: served }),
    id: scenarioIdSchema.parse(exerciseId(scenario.id, modelId)),
    title: exerciseTitle(scenario.title, model.title),
    models: [model, ...others],
    controls: scenario.controls.map((control) =>
      controlInModel(
        control,
        modelId,
        others.map((other) => other.id),
      ),
    ),
  };
}

/**
 * What a workshop plays of a scenario: itself, or where it has service models the named one, else the first.
 *
 * @param model the id of a model, or null for the usual one
 * @returns null when the scenario has no model of that id
 */
export function exerciseToPlay(scenario: Scenario, model: string | null): Scenario | null {
  const { models = [] } = scenario;
  const chosen = model === null ? models[0] : models.find(({ id }) => id === model);
  if (chosen !== undefined) return exerciseOf(scenario, chosen.id);
  return model === null ? scenario : null;
}

export function exerciseId(scenario: string, model: string): string {
  return `${scenario}-${model}`;
}

export function exerciseTitle(scenario: string, model: string): string {
  return `${scenario}: ${model}`;
}

function controlInModel(control: Control, model: ModelId, others: readonly ModelId[]): Control {
  const key = keyInModel(control, model);
  const byModel = others.flatMap((other) => {
    const there = keyInModel(control, other);
    return JSON.stringify(there) === JSON.stringify(key) ? [] : [[other, there] as const];
  });
  const { id, title, description, category } = control;
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    ...(category === undefined ? {} : { category }),
    ...key,
    ...(byModel.length === 0 ? {} : { byModel: Object.fromEntries(byModel) }),
  };
}

/** A closed list, so that nothing but the key can be taken for it. */
function ownKey(control: Control): ControlKey {
  const { expected, why, providerPart, customerPart, misconception, evidence, sources } = control;
  return {
    expected,
    ...(why === undefined ? {} : { why }),
    ...(providerPart === undefined ? {} : { providerPart }),
    ...(customerPart === undefined ? {} : { customerPart }),
    ...(misconception === undefined ? {} : { misconception }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(sources === undefined ? {} : { sources }),
  };
}
