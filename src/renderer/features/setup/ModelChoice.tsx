import { Fieldset, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScenarioBrief } from '#core/contract/views.ts';
import type { ModelId } from '#core/scenario/schema.ts';

/** Which service model of a scenario is played. Nothing for a scenario that has none. */
export function ModelChoice({
  models,
  chosen,
  onChoose,
}: {
  readonly models: ScenarioBrief['models'];
  readonly chosen: ModelId | null;
  readonly onChoose: (model: ModelId) => void;
}) {
  const { t } = useTranslation('setup');
  if (models.length === 0) return null;
  return (
    <Fieldset legend={t('model')}>
      <Select
        label={t('modelQuestion')}
        description={models.find(({ id }) => id === chosen)?.summary}
        inputWrapperOrder={['label', 'input', 'description']}
        data={models.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen}
        allowDeselect={false}
        onChange={(value) => {
          const model = models.find(({ id }) => id === value);
          if (model !== undefined) onChoose(model.id);
        }}
      />
    </Fieldset>
  );
}
