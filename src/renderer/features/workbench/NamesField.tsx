import { MultiSelect } from '@mantine/core';
import { type ValuePath, valueAt } from '#core/scenario/value-path.ts';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { fieldName } from './form-place.ts';

/** A list of names that refer to other parts of the scenario: sources of a card, cards of an inject. */
export function NamesField({
  path,
  label,
  hint,
  choices,
  isNeeded = false,
}: {
  readonly path: ValuePath;
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly isNeeded?: boolean;
}) {
  const store = useDraftStore();
  const value = useDraft((view) => valueAt(view.data, path));
  const isResting = useDraft((view) => view.broken !== null);
  const names = Array.isArray(value) ? [...new Set(value.map(String))] : [];
  const name = fieldName(path);
  const finding = useDraft(
    (view) =>
      view.inspection.findings.find(
        ({ path: at }) => at !== null && (fieldName(at) === name || fieldName(at).startsWith(`${name}.`)),
      )?.message ?? null,
  );
  const unknown = names.filter((candidate) => !choices.some((choice) => choice.value === candidate));
  return (
    <MultiSelect
      label={label}
      description={hint}
      data={[...choices, ...unknown.map((candidate) => ({ value: candidate, label: candidate }))]}
      value={names}
      searchable
      disabled={isResting}
      error={finding}
      data-field={name}
      onChange={(chosen) => {
        if (chosen.length > 0 || isNeeded) store.edit([{ type: 'set', path, value: chosen }]);
        else if (value !== undefined) store.edit([{ type: 'remove', path }]);
      }}
    />
  );
}
