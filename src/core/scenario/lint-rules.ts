import { repeats } from './check-references.ts';
import { type Control, type ControlKey, type Lane, lanesByDuty, type Scenario } from './schema.ts';
import { keyInModel } from './service-models.ts';
import type { ValuePath } from './value-path.ts';

export interface LintRemark {
  readonly path: ValuePath;
  readonly message: string;
}

/** One piece of advice. To add one, append it to `lintRules` and to the table in docs/scenario-format.md. */
export interface LintRule {
  /** Kebab-case; it ends every warning of the rule, so that people can look it up. */
  readonly id: string;
  /** Whether the short responsibility map, which holds lanes and names only, can do anything about it. */
  readonly appliesToMaps: boolean;
  /** @param today the day as YYYY-MM-DD; without one, rules that need it stay silent */
  readonly check: (scenario: Scenario, today: string | null) => readonly LintRemark[];
}

const longestTitle = 60;
const mostInOneLane = 0.65;
const oldestSourceYears = 4;

export const lintRules = [
  {
    id: 'duplicate-title',
    appliesToMaps: true,
    check: ({ controls }) =>
      repeats(controls.map((control) => control.title.toLowerCase())).map(({ index, first }) => ({
        path: ['controls', index, 'title'],
        message: `This title is the same as that of controls[${first}]. Groups cannot tell the two cards apart.`,
      })),
  },
  {
    id: 'long-title',
    appliesToMaps: true,
    check: ({ controls }) =>
      controls.flatMap(({ title }, index) =>
        title.length <= longestTitle
          ? []
          : [
              {
                path: ['controls', index, 'title'],
                message: `This title has ${title.length} characters. More than ${longestTitle} are hard to read from the back row; move the rest into "description".`,
              },
            ],
      ),
  },
  {
    id: 'control-without-why',
    appliesToMaps: false,
    check: ({ controls }) =>
      keysOf(controls).flatMap(({ key, path, name }) =>
        key.why === undefined
          ? [{ path, message: `The control ${name} has no "why". The reveal has no reason to show.` }]
          : [],
      ),
  },
  {
    id: 'control-without-source',
    appliesToMaps: false,
    check: ({ controls, sources }) =>
      sources === undefined
        ? []
        : keysOf(controls).flatMap(({ key, path, name }) =>
            (key.sources ?? []).length === 0
              ? [
                  {
                    path,
                    message: `The control ${name} names no source, though the scenario has sources. A group may ask who says so.`,
                  },
                ]
              : [],
          ),
  },
  {
    id: 'shared-without-parts',
    appliesToMaps: false,
    check: ({ controls }) =>
      keysOf(controls).flatMap(({ key, path, name }) => {
        const missing = (['providerPart', 'customerPart'] as const).filter((part) => key[part] === undefined);
        if (key.expected !== 'shared' || missing.length === 0) return [];
        const parts = missing.map((part) => `"${part}"`).join(' and no ');
        return [{ path, message: `The control ${name} is shared but has no ${parts}. Say who does what.` }];
      }),
  },
  {
    id: 'unused-source',
    appliesToMaps: false,
    check: ({ controls, sources }) => {
      const used = new Set(keysOf(controls).flatMap(({ key }) => key.sources ?? []));
      return Object.keys(sources ?? {})
        .filter((id) => !used.has(id))
        .map((id) => ({
          path: ['sources', id],
          message: `No control names the source "${id}". Name it where it supports the key, or remove it.`,
        }));
    },
  },
  {
    id: 'lopsided-key',
    appliesToMaps: true,
    check: ({ controls, models = [] }) => [
      ...lopsidedLanes(
        controls.map((control) => control.expected),
        'controls',
      ).map((message) => ({ path: ['controls'], message })),
      ...models.slice(1).flatMap(({ id }, index) =>
        lopsidedLanes(
          controls.map((control) => keyInModel(control, id).expected),
          `controls of the model "${id}"`,
        ).map((message) => ({ path: ['models', index + 1], message })),
      ),
    ],
  },
  {
    id: 'longest-answer-is-right',
    appliesToMaps: false,
    check: ({ quiz = [] }) => {
      const isTelling = quiz.every(({ options, answer }) =>
        options.every((option, index) => index === answer || option.length < (options[answer]?.length ?? 0)),
      );
      if (quiz.length < 2 || !isTelling) return [];
      const message =
        'In every question the right answer is the longest one. Shorten some, or lengthen others.';
      return [{ path: ['quiz'], message }];
    },
  },
  {
    id: 'stale-source',
    appliesToMaps: false,
    check: ({ sources = {} }, today) =>
      Object.entries(sources).flatMap(([id, { checked }]) =>
        today !== null && isStale(checked, today)
          ? [
              {
                path: ['sources', id, 'checked'],
                message: `The source "${id}" was last checked ${dateOf(checked)}, more than ${oldestSourceYears} years ago. Read it again and write the new date.`,
              },
            ]
          : [],
      ),
  },
] as const satisfies readonly LintRule[];

/** Every key of every card: its own, and those that it has in other models. */
function keysOf(
  controls: readonly Control[],
): readonly { readonly key: ControlKey; readonly path: ValuePath; readonly name: string }[] {
  return controls.flatMap((control, index) => [
    { key: control, path: ['controls', index], name: `"${control.id}"` },
    ...Object.entries(control.byModel ?? {}).map(([model, key]) => ({
      key,
      path: ['controls', index, 'byModel', model],
      name: `"${control.id}" in the model "${model}"`,
    })),
  ]);
}

function lopsidedLanes(lanes: readonly Lane[], what: string): readonly string[] {
  return lanesByDuty.flatMap((lane) => {
    const count = lanes.filter((candidate) => candidate === lane).length;
    return count <= lanes.length * mostInOneLane
      ? []
      : [
          `${count} of ${lanes.length} ${what} are expected in the lane ${lane}. A group that puts every card there scores well without thinking.`,
        ];
  });
}

/** Whether even the last day that a date of a source can mean is too long ago; "2023" may mean its last day. */
function isStale(checked: string, today: string): boolean {
  const date = dateOf(checked);
  const [year = '', month = '12', day = '31'] = date.split('-');
  return `${Number(year) + oldestSourceYears}-${month}-${day}` < today;
}

/** The date that "checked" begins with; how the source was read may follow a comma. */
function dateOf(checked: string): string {
  return checked.split(',')[0]?.trim() ?? '';
}
