import { TextInput } from '@mantine/core';
import type { ValuePath } from '#core/scenario/value-path.ts';
import { fieldName } from './form-place.ts';
import { useField } from './use-field.ts';

/** A number; what is none yet is kept as text, and a finding says so. */
export function NumberField({
  path,
  label,
  isNeeded = false,
}: {
  readonly path: ValuePath;
  readonly label: string;
  readonly isNeeded?: boolean;
}) {
  const field = useField(path, { isNeeded, read: readNumber });
  return (
    <TextInput
      label={label}
      value={field.text}
      inputMode="decimal"
      readOnly={field.isResting || field.isOther}
      required={isNeeded}
      withAsterisk={isNeeded}
      error={field.finding}
      data-field={fieldName(path)}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={field.settle}
    />
  );
}

function readNumber(raw: string): unknown {
  const number = Number(raw.trim());
  return raw.trim() !== '' && Number.isFinite(number) ? number : raw.trimEnd();
}
