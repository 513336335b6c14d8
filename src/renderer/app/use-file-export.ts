import { useState } from 'react';
import type { ContractError } from '#core/contract/errors.ts';
import type { Exported } from '#core/contract/views.ts';
import type { Result } from '#core/result.ts';
import { download } from '../ui/download.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import type { Outcome } from '../ui/OutcomeAlert.tsx';

/** How the names of finished files are told: where the host saved them, or what the browser was given. */
export interface ExportSentences {
  readonly saved: (paths: readonly string[]) => string;
  readonly downloaded: (names: readonly string[]) => string;
  /** Told when nothing was made because somebody wanted it so; left out where that needs no words. */
  readonly stopped?: string;
}

/** Makes files, one export at a time, hands them over, and keeps what came of it in words, which are spoken too. */
export function useFileExport({ saved, downloaded, stopped }: ExportSentences): {
  readonly isBusy: boolean;
  /** Of the last export; null while there is nothing to tell. */
  readonly outcome: Outcome | null;
  /** @param isWanted asked when the files are there: those that nobody wants any more are dropped */
  readonly run: (
    make: () => Promise<Result<Exported, ContractError>>,
    isWanted?: () => boolean,
  ) => Promise<void>;
  /** Says why nothing is exported. */
  readonly refuse: (message: string) => void;
} {
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  // A failure is an alert, which is spoken by itself.
  const fail = (message: string) => setOutcome({ kind: 'failed', message });
  const tell = (kind: 'done' | 'stopped', message: string) => {
    setOutcome({ kind, message });
    announce(message);
  };
  const tellStopped = () => {
    if (stopped !== undefined) tell('stopped', stopped);
  };
  const handOver = (exported: Exported, isWanted: () => boolean) => {
    if (exported.kind === 'saved') return tell('done', saved(exported.paths));
    if (!isWanted()) return tellStopped();
    for (const file of exported.files) download(file);
    tell('done', downloaded(exported.files.map(({ name }) => name)));
  };
  const run = async (
    make: () => Promise<Result<Exported, ContractError>>,
    isWanted: () => boolean = () => true,
  ) => {
    if (isBusy) return;
    setIsBusy(true);
    setOutcome(null);
    const exported = await make();
    setIsBusy(false);
    if (exported.ok) handOver(exported.value, isWanted);
    else if (exported.error.code === 'cancelled') tellStopped();
    else fail(exported.error.message);
  };
  return { isBusy, outcome, run, refuse: fail };
}
