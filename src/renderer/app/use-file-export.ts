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
}

/** Makes files, one export at a time, hands them over, and keeps what came of it in words, which are spoken too. */
export function useFileExport({ saved, downloaded }: ExportSentences): {
  readonly isBusy: boolean;
  /** Of the last export; null while there is nothing to tell. A cancelled one has nothing to tell. */
  readonly outcome: Outcome | null;
  readonly run: (make: () => Promise<Result<Exported, ContractError>>) => Promise<void>;
  /** Says why nothing is exported. */
  readonly refuse: (message: string) => void;
} {
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  // A failure is an alert, which is spoken by itself.
  const fail = (message: string) => setOutcome({ isGood: false, message });
  const tell = (message: string) => {
    setOutcome({ isGood: true, message });
    announce(message);
  };
  const run = async (make: () => Promise<Result<Exported, ContractError>>) => {
    if (isBusy) return;
    setIsBusy(true);
    setOutcome(null);
    const exported = await make();
    setIsBusy(false);
    if (!exported.ok) {
      if (exported.error.code !== 'cancelled') fail(exported.error.message);
      return;
    }
    if (exported.value.kind === 'saved') {
      tell(saved(exported.value.paths));
      return;
    }
    const { files } = exported.value;
    for (const file of files) download(file);
    tell(downloaded(files.map(({ name }) => name)));
  };
  return { isBusy, outcome, run, refuse: fail };
}
