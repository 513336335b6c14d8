import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractError } from '#core/contract/errors.ts';
import { type Exported, type WorkId, workIdSchema } from '#core/contract/views.ts';
import type { Result } from '#core/result.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { newId } from '../../app/time.ts';
import { download } from '../../ui/download.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';

/** What came of a print: a file, nothing because somebody wanted it so, or a problem. */
export interface PrintOutcome {
  readonly kind: 'saved' | 'stopped' | 'failed';
  readonly message: string;
}

export interface Print {
  readonly isBusy: boolean;
  /** Of the last print; null while there is none to tell. */
  readonly outcome: PrintOutcome | null;
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
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<PrintOutcome | null>(null);

  const finish = (kind: PrintOutcome['kind'], message: string) => {
    setOutcome({ kind, message });
    announce(message);
  };
  const tell = (printed: Result<Exported, ContractError>, isWanted: boolean) => {
    if (!printed.ok) {
      finish(printed.error.code === 'cancelled' ? 'stopped' : 'failed', printed.error.message);
    } else if (printed.value.kind === 'saved') {
      finish('saved', t('saved', { paths: printed.value.paths.join(', ') }));
    } else if (isWanted) {
      for (const file of printed.value.files) download(file);
      finish('saved', t('downloaded', { names: printed.value.files.map((file) => file.name).join(', ') }));
    } else {
      // It was done before the backend heard that it should stop.
      finish('stopped', t('stopped'));
    }
  };
  const start = async (send: (work: WorkId) => Promise<Result<Exported, ContractError>>) => {
    if (current.current !== null) return;
    const begun = { work: workIdSchema.parse(newId()), isWanted: true };
    current.current = begun;
    setIsBusy(true);
    setOutcome(null);
    announce(t('busy'));
    const printed = await send(begun.work);
    current.current = null;
    setIsBusy(false);
    tell(printed, begun.isWanted);
  };
  const stop = useCallback(() => {
    if (current.current === null) return;
    current.current.isWanted = false;
    void client('work.cancel', { work: current.current.work });
  }, [client]);
  useEffect(() => stop, [stop]);

  return { isBusy, outcome, start: (send) => void start(send), stop };
}
