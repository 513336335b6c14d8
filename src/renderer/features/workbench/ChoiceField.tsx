import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ValuePath } from '#core/scenario/value-path.ts';
import { useDraftStore } from './DraftContext.tsx';
import { fieldName } from './form-place.ts';
import { useField } from './use-field.ts';

/** One of a few words. What the text says and the list does not know is shown too, so that nothing is changed unseen. */
export function ChoiceField({
  path,
  label,
  choices,
  isNeeded = false,
}: {
  readonly path: ValuePath;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly isNeeded?: boolean;
}) {
  const { t } = useTranslation('workbench');
  const store = useDraftStore();
  const field = useField(path, { isNeeded });
  const isKnown = field.text === '' || choices.some(({ value }) => value === field.text);
  const data = [
    ...(isNeeded && field.text !== '' ? [] : [{ value: '', label: t('form.none') }]),
    ...(isKnown ? [] : [{ value: field.text, label: field.text }]),
    ...choices,
  ];
  return (
    <NativeSelect
      label={label}
      data={data}
      value={field.text}
      disabled={field.isResting}
      withAsterisk={isNeeded}
      error={field.finding}
      data-field={fieldName(path)}
      onChange={(event) => {
        const { value } = event.currentTarget;
        store.edit([value === '' ? { type: 'remove', path } : { type: 'set', path, value }]);
      }}
    />
  );
}
