import { repeats } from './check-references.ts';
import { lanesByDuty, type Scenario } from './schema.ts';
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
  readonly check: (scenario: Scenario) => readonly LintRemark[];
}

const longestTitle = 60;
const mostInOneLane = 0.65;

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
      controls.flatMap(({ id, why }, index) =>
        why === undefined
          ? [
              {
                path: ['controls', index],
                message: `The control "${id}" has no "why". The reveal has no reason to show.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'control-without-source',
    appliesToMaps: false,
    check: ({ controls, sources }) =>
      sources === undefined
        ? []
        : controls.flatMap((control, index) =>
            (control.sources ?? []).length === 0
              ? [
                  {
                    path: ['controls', index],
                    message: `The control "${control.id}" names no source, though the scenario has sources. A group may ask who says so.`,
                  },
                ]
              : [],
          ),
  },
  {
    id: 'shared-without-parts',
    appliesToMaps: false,
    check: ({ controls }) =>
      controls.flatMap((control, index) => {
        const missing = (['providerPart', 'customerPart'] as const).filter(
          (part) => control[part] === undefined,
        );
        if (control.expected !== 'shared' || missing.length === 0) return [];
        const parts = missing.map((part) => `"${part}"`).join(' and no ');
        const message = `The control "${control.id}" is shared but has no ${parts}. Say who does what.`;
        return [{ path: ['controls', index], message }];
      }),
  },
  {
    id: 'unused-source',
    appliesToMaps: false,
    check: ({ controls, sources }) => {
      const used = new Set(controls.flatMap((control) => control.sources ?? []));
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
    check: ({ controls }) =>
      lanesByDuty.flatMap((lane) => {
        const count = controls.filter((control) => control.expected === lane).length;
        if (count <= controls.length * mostInOneLane) return [];
        return [
          {
            path: ['controls'],
            message: `${count} of ${controls.length} controls are expected in the lane ${lane}. A group that puts every card there scores well without thinking.`,
          },
        ];
      }),
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
] as const satisfies readonly LintRule[];
