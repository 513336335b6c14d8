import { quoteText } from '../json/quote-text.ts';
import { nearestWord } from './nearest-word.ts';
import { lanesOf, type Scenario } from './schema.ts';
import { printPath, type ValuePath } from './value-path.ts';

export interface ReferenceProblem {
  readonly path: ValuePath;
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
  return scenario.controls.flatMap((control, at) =>
    (control.sources ?? []).flatMap((id, index) =>
      known.has(id)
        ? []
        : [{ path: ['controls', at, 'sources', index], message: describeUnknown(id, 'source', [...known]) }],
    ),
  );
}

function describeUnknown(id: string, kind: 'control' | 'source', known: readonly string[]): string {
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
  const leftOut = lanesOf(scenario).filter((lane) => !lanes.includes(lane));
  const missing = leftOut.map((lane) => {
    const user = scenario.controls.find((control) => control.expected === lane);
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
