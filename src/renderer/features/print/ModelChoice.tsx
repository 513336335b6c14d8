import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelId, ScenarioId } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { ModelSelect } from '../../app/ModelSelect.tsx';
import { useLoad } from '../../ui/use-load.ts';

/** Whose key the print follows, where a scenario has several service models; nothing where there is no choice. */
export function ModelChoice({
  scenario,
  value,
  onChange,
}: {
  readonly scenario: ScenarioId;
  /** Null is the usual model, the first. */
  readonly value: ModelId | null;
  readonly onChange: (model: ModelId) => void;
}) {
  const { t } = useTranslation('print');
  const { client } = useAppServices();
  const { result } = useLoad(
    useCallback(() => client('scenario.brief', { id: scenario }), [client, scenario]),
  );
  // Where the brief cannot be had, printing says why.
  const models = result.status === 'loaded' ? result.value.models : [];
  const [usual] = models;
  if (usual === undefined) return null;
  return <ModelSelect label={t('model')} models={models} value={value ?? usual.id} onChange={onChange} />;
}
