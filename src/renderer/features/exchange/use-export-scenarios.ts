import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioForm } from '#core/contract/exchange-views.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { download } from '../../ui/download.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';

interface Outcome {
  readonly isGood: boolean;
  readonly message: string;
}

/** Runs an export and keeps what came of it in words, which are spoken too. */
export function useExportScenarios(): {
  readonly isBusy: boolean;
  readonly outcome: Outcome | null;
  readonly run: (ids: readonly ScenarioId[], form: ScenarioForm) => void;
  /** Says why nothing is exported. */
  readonly refuse: (message: string) => void;
} {
  const { t } = useTranslation('exchange');
  const { client } = useAppServices();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const finish = (isGood: boolean, message: string) => {
    setOutcome({ isGood, message });
    // A failure is an alert, which is spoken by itself.
    if (isGood) announce(message);
  };
  const run = async (ids: readonly ScenarioId[], form: ScenarioForm) => {
    setIsBusy(true);
    setOutcome(null);
    const exported = await client('pack.export', { ids: [...ids], form });
    setIsBusy(false);
    if (!exported.ok) {
      if (exported.error.code !== 'cancelled') finish(false, exported.error.message);
      return;
    }
    if (exported.value.kind === 'saved') {
      finish(true, t('export.saved', { names: shortList(exported.value.paths) }));
      return;
    }
    const { files } = exported.value;
    for (const file of files) download(file);
    finish(true, t('export.downloaded', { names: shortList(files.map(({ name }) => name)) }));
  };

  function shortList(names: readonly string[]): string {
    const shown = names.slice(0, namesShown).join(', ');
    const more = names.length - namesShown;
    return more > 0 ? t('export.andMore', { names: shown, count: more }) : shown;
  }

  return {
    isBusy,
    outcome,
    run: (ids, form) => void run(ids, form),
    refuse: (message) => finish(false, message),
  };
}

const namesShown = 3;
