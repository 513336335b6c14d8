import type { ScenarioEdit } from '#core/scenario/edit-value.ts';
import { type ValuePath, valueAt } from '#core/scenario/value-path.ts';
import { useDraft, useDraftStore } from './DraftContext.tsx';
import { fieldName } from './form-place.ts';

/** One value of the scenario as a field shows it. */
export interface Field {
  /** What stands in the field: what is being typed, or else what the text says. */
  readonly text: string;
  /** Whether the text holds a list or map here, which a field cannot show. */
  readonly isOther: boolean;
  /** Whether the form rests. */
  readonly isResting: boolean;
  /** The first finding about this very value. */
  readonly finding: string | null;
  /** Takes what is typed; it reaches the text after a pause. */
  readonly type: (raw: string) => void;
  /** Ends the step; for the moment when the field loses the focus. */
  readonly settle: () => void;
}

/**
 * Connects a field with the value at a path. An empty field takes an optional key away and leaves a needed one empty,
 * so that the finding about it stands where it belongs.
 *
 * @param alsoEdit what else has to follow the value, such as names that refer to it
 */
export function useField(
  path: ValuePath,
  {
    isNeeded = false,
    read = (raw: string): unknown => raw.trimEnd(),
    alsoEdit = () => [],
  }: {
    readonly isNeeded?: boolean;
    readonly read?: (raw: string) => unknown;
    readonly alsoEdit?: (before: string, after: string) => readonly ScenarioEdit[];
  } = {},
): Field {
  const store = useDraftStore();
  const name = fieldName(path);
  const value = useDraft((view) => valueAt(view.data, path));
  const typed = useDraft((view) => (view.typing?.field === name ? view.typing.raw : null));
  const isResting = useDraft((view) => view.broken !== null);
  const finding = useDraft(
    (view) =>
      view.inspection.findings.find(
        (candidate) => candidate.path !== null && fieldName(candidate.path) === name,
      )?.message ?? null,
  );
  const shown = value === undefined || value === null ? '' : String(value);
  return {
    text: typed ?? shown,
    isOther: typeof value === 'object' && value !== null,
    isResting,
    finding,
    type: (raw) =>
      store.typeInField({
        field: name,
        raw,
        edits: () => {
          const { data } = store.getState();
          const isThere = valueAt(data, path) !== undefined;
          if (raw.trim() === '' && !isNeeded) return isThere ? [{ type: 'remove', path }] : [];
          const before = String(valueAt(data, path) ?? '');
          return [{ type: 'set', path, value: read(raw) }, ...alsoEdit(before, raw.trimEnd())];
        },
      }),
    settle: () => store.settle(),
  };
}
