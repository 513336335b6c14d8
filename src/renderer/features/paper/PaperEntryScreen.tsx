import { useCallback } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
import type { ContractError } from '#core/contract/errors.ts';
import type { ScenarioBrief } from '#core/contract/views.ts';
import { type Result, success } from '#core/result.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { LoadingScreen } from '../../ui/LoadingScreen.tsx';
import { ProblemScreen } from '../../ui/ProblemScreen.tsx';
import { useLoad } from '../../ui/use-load.ts';
import { PaperEntry } from './PaperEntry.tsx';

/** Takes in what a room that played with printed cards left on its boards. */
export function PaperEntryScreen({ scenario }: { readonly scenario: ScenarioId }) {
  const { client, navigation } = useAppServices();
  const { result, reload } = useLoad(useCallback(() => loadEntry(client, scenario), [client, scenario]));
  const leave = () => navigation.goTo({ screen: 'start' });
  if (result.status === 'loading') return <LoadingScreen />;
  if (result.status === 'failed')
    return <ProblemScreen message={result.error.message} onRetry={reload} onLeave={leave} />;
  return <PaperEntry brief={result.value.brief} isBrowser={result.value.isBrowser} onLeave={leave} />;
}

async function loadEntry(
  client: ContractClient,
  id: ScenarioId,
): Promise<Result<{ readonly brief: ScenarioBrief; readonly isBrowser: boolean }, ContractError>> {
  const [brief, info] = await Promise.all([client('scenario.brief', { id }), client('app.info', {})]);
  if (!brief.ok) return brief;
  if (!info.ok) return info;
  return success({ brief: brief.value, isBrowser: info.value.host === 'browser' });
}
