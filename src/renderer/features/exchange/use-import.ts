import { useEffect, useRef, useState } from 'react';
import { useAppServices } from '../../app/AppServices.tsx';
import { gatherEntries } from './gather-entries.ts';
import { type Choice, type ImportEntry, proposedChoices } from './import-entry.ts';
import type { BroughtFile } from './import-reader.ts';
import { type ImportRun, runImport } from './run-import.ts';
import { openWorkerReader, type WorkerReader } from './worker-reader.ts';

interface Progress {
  readonly done: number;
  readonly total: number;
}

export type ImportStep =
  | { readonly step: 'choose'; readonly problem: string | null }
  | ({ readonly step: 'reading' } & Progress)
  | { readonly step: 'preview'; readonly entries: readonly ImportEntry[] }
  | ({ readonly step: 'importing'; readonly isStopping: boolean } & Progress)
  | { readonly step: 'done'; readonly run: ImportRun };

export type Choices = ReadonlyMap<number, Choice>;

export interface Import {
  readonly now: ImportStep;
  readonly choices: Choices;
  readonly read: (files: readonly BroughtFile[]) => void;
  readonly choose: (choices: Choices) => void;
  readonly begin: () => void;
  /** Ends what is under way after its present piece; nothing to end is fine. */
  readonly stop: () => void;
  readonly startAgain: () => void;
}

/** An import from the choice of files to its result. Whatever is under way when the component goes away stops. */
export function useImport(onImported: () => void): Import {
  const { client } = useAppServices();
  const [now, setNow] = useState<ImportStep>({ step: 'choose', problem: null });
  const [choices, setChoices] = useState<Choices>(new Map());
  const isStopped = useRef(false);
  const reader = useRef<WorkerReader | null>(null);

  useEffect(
    () => () => {
      isStopped.current = true;
      reader.current?.close();
      reader.current = null;
    },
    [],
  );

  const read = async (files: readonly BroughtFile[]) => {
    if (files.length === 0) return;
    isStopped.current = false;
    setNow({ step: 'reading', done: 0, total: files.length });
    reader.current ??= openWorkerReader();
    const gathered = await gatherEntries(files, {
      client,
      reader: reader.current,
      onProgress: inSteps((done, total) => setNow({ step: 'reading', done, total })),
      isStopped: () => isStopped.current,
    });
    if (!gathered.ok) setNow({ step: 'choose', problem: gathered.error.message });
    else if (gathered.value === null) setNow({ step: 'choose', problem: null });
    else {
      setChoices(proposedChoices(gathered.value));
      setNow({ step: 'preview', entries: gathered.value });
    }
  };

  const begin = async () => {
    if (now.step !== 'preview') return;
    isStopped.current = false;
    const run = await runImport(now.entries, choices, {
      client,
      onProgress: (done, total) => setNow({ step: 'importing', done, total, isStopping: isStopped.current }),
      isStopped: () => isStopped.current,
    });
    setNow({ step: 'done', run });
    onImported();
  };

  const stop = () => {
    isStopped.current = true;
    setNow((step) => (step.step === 'importing' ? { ...step, isStopping: true } : step));
  };

  return {
    now,
    choices,
    read: (files) => void read(files),
    choose: setChoices,
    begin: () => void begin(),
    stop,
    startAgain: () => setNow({ step: 'choose', problem: null }),
  };
}

/** Shows progress in steps of a hundredth of the whole: more than that cannot be seen, and each costs a render. */
function inSteps(show: (done: number, total: number) => void): (done: number, total: number) => void {
  let shown = '';
  return (done, total) => {
    const step = `${Math.floor((done / total) * 100)} of ${total}`;
    if (step !== shown) show(done, total);
    shown = step;
  };
}
