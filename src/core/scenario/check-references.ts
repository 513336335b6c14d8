import { quoteText } from '../json/quote-text.ts';
import { nearestWord } from './nearest-word.ts';
import {
  type Control,
  type ControlKey,
  lanesOf,
  type Scenario,
  scenarioFormat,
  scenarioFormatWithModels,
  scenarioLimits,
} from './schema.ts';
import { exerciseId, exerciseTitle } from './service-models.ts';
import { printPath, type ValuePath } from './value-path.ts';

export interface ReferenceProblem {
  readonly path: ValuePath;
  /** Where a key itself is wrong, not what stands behind it. */
  readonly part?: 'key';
  readonly message: string;
}

/** What the schema cannot see: ids used twice, names that lead nowhere, and parts that contradict each other. */
export function checkReferences(scenario: Scenario): readonly ReferenceProblem[] {
  return [
    ...checkDuplicateIds(scenario),
    ...checkInjectControls(scenario),
    ...checkControlSources(scenario),
    ...checkQuizAnswers(scenario),
    ...checkLanes(scenario),
    ...checkAgenda(scenario),
    ...checkModels(scenario),
  ];
}

function checkDuplicateIds(scenario: Scenario): readonly ReferenceProblem[] {
  const lists = [
    { name: 'controls', items: scenario.controls },
    { name: 'injects', items: scenario.injects ?? [] },
  ];
  return lists.flatMap(({ name, items }) =>
    repeats(items.map((item) => item.id)).map(({ value, index, first }) => ({
      path: [name, index, 'id'],
      message: `The id "${value}" is already used by ${printPath([name, first])}. Give each its own.`,
    })),
  );
}

function checkInjectControls(scenario: Scenario): readonly ReferenceProblem[] {
  const known = new Set<string>(scenario.controls.map((control) => control.id));
  return (scenario.injects ?? []).flatMap((inject, at) =>
    inject.controls.flatMap((id, index) =>
      known.has(id)
        ? []
        : [{ path: ['injects', at, 'controls', index], message: describeUnknown(id, 'control', [...known]) }],
    ),
  );
}

function checkControlSources(scenario: Scenario): readonly ReferenceProblem[] {
  const known = new Set(Object.keys(scenario.sources ?? {}));
  const unknownIn = (sources: readonly string[], path: ValuePath) =>
    sources.flatMap((id, index) =>
      known.has(id)
        ? []
        : [{ path: [...path, 'sources', index], message: describeUnknown(id, 'source', [...known]) }],
    );
  return scenario.controls.flatMap((control, at) => [
    ...unknownIn(control.sources ?? [], ['controls', at]),
    ...Object.entries(control.byModel ?? {}).flatMap(([model, key]) =>
      unknownIn(key.sources ?? [], ['controls', at, 'byModel', model]),
    ),
  ]);
}

function describeUnknown(id: string, kind: 'control' | 'source' | 'model', known: readonly string[]): string {
  const nearest = nearestWord(id, known);
  const remedy =
    nearest?.isLikely === true
      ? `Did you mean "${nearest.word}"?`
      : `Add it to "${kind}s" of the scenario, or remove the name here.`;
  return `There is no ${kind} ${quoteText(id)}. ${remedy}`;
}

function checkQuizAnswers(scenario: Scenario): readonly ReferenceProblem[] {
  return (scenario.quiz ?? []).flatMap((item, index) => {
    const last = item.options.length - 1;
    if (item.answer <= last) return [];
    const message = `The answer ${item.answer} is no option of this question. Options count from 0, so the last is ${last}.`;
    return [{ path: ['quiz', index, 'answer'], message }];
  });
}

function checkLanes(scenario: Scenario): readonly ReferenceProblem[] {
  const { lanes } = scenario;
  if (lanes === undefined) return [];
  const twice = repeats(lanes).map(({ value, index }) => ({
    path: ['lanes', index],
    message: `The lane ${value} is named twice. Remove one of them.`,
  }));
  const leftOut = lanesOf({ ...scenario, controls: scenario.controls.flatMap(keysOf) }).filter(
    (lane) => !lanes.includes(lane),
  );
  const missing = leftOut.map((lane) => {
    const user = scenario.controls.find((control) => keysOf(control).some((key) => key.expected === lane));
    return {
      path: ['lanes'],
      message: `The lane ${lane} is left out, but the control "${user?.id}" is expected there. Add it to "lanes".`,
    };
  });
  return [...twice, ...missing];
}

function checkAgenda(scenario: Scenario): readonly ReferenceProblem[] {
  return repeats((scenario.agenda ?? []).map((item) => item.phase)).map(({ value, index, first }) => ({
    path: ['agenda', index, 'phase'],
    message: `The phase ${value} is already planned in ${printPath(['agenda', first])}. Add its minutes there.`,
  }));
}

function checkModels(scenario: Scenario): readonly ReferenceProblem[] {
  const { models, controls, format } = scenario;
  if (format === scenarioFormat) return checkNoModels(scenario);
  if (models === undefined) {
    const message = `A scenario in ${format} has "models". Add at least two, or write ${scenarioFormat}.`;
    return [{ path: ['format'], message }];
  }
  const known = models.map((model) => model.id);
  const twice = repeats(known).map(({ value, index, first }) => ({
    path: ['models', index, 'id'],
    message: `The id "${value}" is already used by ${printPath(['models', first])}. Give each its own.`,
  }));
  const tooLong = models.flatMap((model, index) =>
    exerciseTitle(scenario.title, model.title).length <= scenarioLimits.title &&
    exerciseId(scenario.id, model.id).length <= scenarioLimits.identifier
      ? []
      : [{ path: ['models', index], message: exerciseNameTooLong }],
  );
  const entries = controls.flatMap((control, at) =>
    Object.keys(control.byModel ?? {}).flatMap((id) => {
      const path = ['controls', at, 'byModel', id];
      if (id === known[0]) {
        const message = `"${id}" is the first model, so its key stands in ${printPath(['controls', at])} itself. Move it there.`;
        return [{ path, part: 'key', message }];
      }
      return known.some((model) => model === id)
        ? []
        : [{ path, part: 'key', message: describeUnknown(id, 'model', known) }];
    }),
  );
  return [...twice, ...tooLong, ...entries];
}

const exerciseNameTooLong = `Title and id of the scenario, each with that of this model, name an exercise of its own. Together the titles may have ${scenarioLimits.title} characters and the ids ${scenarioLimits.identifier}; shorten one.`;

function checkNoModels({ models, controls }: Scenario): readonly ReferenceProblem[] {
  const part = 'key' as const;
  const message = `Service models need the format ${scenarioFormatWithModels}. Change "format", or remove this.`;
  return [
    ...(models === undefined ? [] : [{ path: ['models'], part, message }]),
    ...controls.flatMap((control, at) =>
      control.byModel === undefined ? [] : [{ path: ['controls', at, 'byModel'], part, message }],
    ),
  ];
}

/** The key of a card in every model in which it has one of its own. */
function keysOf(control: Control): readonly ControlKey[] {
  return [control, ...Object.values(control.byModel ?? {})];
}

/** Every value that was there before, with the index of its first appearance. */
export function repeats<Value>(
  values: readonly Value[],
): readonly { readonly value: Value; readonly index: number; readonly first: number }[] {
  const seen = new Map<Value, number>();
  return values.flatMap((value, index) => {
    const first = seen.get(value);
    if (first === undefined) seen.set(value, index);
    return first === undefined ? [] : [{ value, index, first }];
  });
}
