import { Select } from '@mantine/core';
import type { ScenarioBrief } from '#core/contract/views.ts';
import type { ModelId } from '#core/scenario/schema.ts';

/** One of the service models of a scenario; the caller leaves it out where there are none. */
export function ModelSelect({
  label,
  models,
  value,
  description,
  onChange,
}: {
  readonly label: string;
  readonly models: ScenarioBrief['models'];
  readonly value: ModelId | null;
  readonly description?: string | null | undefined;
  readonly onChange: (model: ModelId) => void;
}) {
  return (
    <Select
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      data={models.map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => {
        const model = models.find(({ id }) => id === chosen);
        if (model !== undefined) onChange(model.id);
      }}
    />
  );
}
