import { useTranslation } from 'react-i18next';
import type { ScenarioForm } from '#core/contract/exchange-views.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { useFileExport } from '../../app/use-file-export.ts';

const namesShown = 3;

/** Takes scenarios out of the library; of many files the first are named. */
export function useExportScenarios() {
  const { t } = useTranslation('exchange');
  const { client } = useAppServices();
  const shortList = (names: readonly string[]) => {
    const shown = names.slice(0, namesShown).join(', ');
    const more = names.length - namesShown;
    return more > 0 ? t('export.andMore', { names: shown, count: more }) : shown;
  };
  const { isBusy, outcome, run, refuse } = useFileExport({
    saved: (paths) => t('export.saved', { names: shortList(paths) }),
    downloaded: (names) => t('export.downloaded', { names: shortList(names) }),
  });
  return {
    isBusy,
    outcome,
    refuse,
    run: (ids: readonly ScenarioId[], form: ScenarioForm) =>
      run(() => client('pack.export', { ids: [...ids], form })),
  };
}
