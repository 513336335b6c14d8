import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScenarioEdit } from '#core/scenario/edit-value.ts';
import type { ValuePath } from '#core/scenario/value-path.ts';
import styles from './Form.module.css';
import { fieldName } from './form-place.ts';
import { useField } from './use-field.ts';

/** A text of the scenario, on one line or on several. */
export function TextField({
  path,
  label,
  hint,
  isNeeded = false,
  rows,
  most,
  suggestions,
  alsoEdit,
}: {
  readonly path: ValuePath;
  readonly label: string;
  readonly hint?: string;
  readonly isNeeded?: boolean;
  /** Set for a text of several lines. */
  readonly rows?: number;
  /** Counts the characters against this number; more are allowed, but not advised. */
  readonly most?: number;
  readonly suggestions?: readonly string[];
  readonly alsoEdit?: (before: string, after: string) => readonly ScenarioEdit[];
}) {
  const { t } = useTranslation('workbench');
  const name = fieldName(path);
  const field = useField(path, { isNeeded, ...(alsoEdit === undefined ? {} : { alsoEdit }) });
  const listId = suggestions === undefined ? undefined : `suggestions-${name}`;
  const count = most === undefined ? null : t('form.of', { count: field.text.length, most });
  const shared = {
    label,
    description: hint,
    value: field.isOther ? '' : field.text,
    placeholder: field.isOther ? t('form.notText') : undefined,
    readOnly: field.isResting || field.isOther,
    required: isNeeded,
    withAsterisk: isNeeded,
    error: field.finding,
    'data-field': name,
    onBlur: field.settle,
  };
  return (
    <div className={styles.field}>
      {rows === undefined ? (
        <TextInput {...shared} list={listId} onChange={(event) => field.type(event.currentTarget.value)} />
      ) : (
        <Textarea
          {...shared}
          autosize
          minRows={rows}
          maxRows={14}
          onChange={(event) => field.type(event.currentTarget.value)}
        />
      )}
      {count !== null && most !== undefined && (
        <span className={styles.count} data-over={field.text.length > most}>
          {count}
        </span>
      )}
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </div>
  );
}
