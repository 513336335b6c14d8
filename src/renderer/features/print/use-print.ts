import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractError } from '#core/contract/errors.ts';
import { type Exported, type WorkId, workIdSchema } from '#core/contract/views.ts';
import type { Result } from '#core/result.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { newId } from '../../app/time.ts';
import { useFileExport } from '../../app/use-file-export.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import type { Outcome } from '../../ui/OutcomeAlert.tsx';

export interface Print {
  readonly isBusy: boolean;
  /** Of the last print; null while there is none to tell. */
  readonly outcome: Outcome | null;
  /** Does nothing while a print is being made. */
  readonly start: (send: (work: WorkId) => Promise<Result<Exported, ContractError>>) => void;
  /** Stops the print that is being made, if there is one; then nothing is saved. */
  readonly stop: () => void;
}

/** One print at a time. It is stopped when what shows it is closed, in whatever way. */
export function usePrint(): Print {
  const { t } = useTranslation('print');
  const { client } = useAppServices();
  const announce = useAnnounce();
  const current = useRef<{ readonly work: WorkId; isWanted: boolean } | null>(null);
  const { isBusy, outcome, run } = useFileExport({
    saved: (paths) => t('saved', { paths: paths.join(', ') }),
    downloaded: (names) => t('downloaded', { names: names.join(', ') }),
    stopped: t('stopped'),
  });

  const start = async (send: (work: WorkId) => Promise<Result<Exported, ContractError>>) => {
    if (current.current !== null) return;
    const begun = { work: workIdSchema.parse(newId()), isWanted: true };
    current.current = begun;
    announce(t('busy'));
    await run(
      () => send(begun.work),
      // It can be done before the backend hears that it should stop.
      () => begun.isWanted,
    );
    current.current = null;
  };
  const stop = useCallback(() => {
    if (current.current === null) return;
    current.current.isWanted = false;
    void client('work.cancel', { work: current.current.work });
  }, [client]);
  useEffect(() => stop, [stop]);

  return { isBusy, outcome, start: (send) => void start(send), stop };
}
