import { Fieldset } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScenarioBrief } from '#core/contract/views.ts';
import type { ModelId } from '#core/scenario/schema.ts';
import { ModelSelect } from '../../app/ModelSelect.tsx';

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
      <ModelSelect
        label={t('modelQuestion')}
        models={models}
        value={chosen}
        description={models.find(({ id }) => id === chosen)?.summary}
        onChange={onChoose}
      />
    </Fieldset>
  );
}
