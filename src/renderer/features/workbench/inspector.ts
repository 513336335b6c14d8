import type { Inspection } from './inspect-draft.ts';

export interface InspectionRequest {
  readonly text: string;
  readonly today: string;
}

/** Checks texts beside the window. Of texts that come while it works, only the newest is checked. */
export interface Inspector {
  readonly ask: (text: string) => void;
  readonly close: () => void;
}

export type StartInspector = (onInspection: (inspection: Inspection) => void) => Inspector;

/** @param today the day as YYYY-MM-DD */
export function startWorkerInspector(
  today: string,
  onInspection: (inspection: Inspection) => void,
): Inspector {
  const worker = new Worker(new URL('./inspect-worker.ts', import.meta.url), { type: 'module' });
  let isBusy = false;
  let waiting: string | null = null;
  const send = (text: string) => {
    isBusy = true;
    worker.postMessage({ text, today } satisfies InspectionRequest);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Inspection>) => {
    isBusy = false;
    const next = waiting;
    waiting = null;
    onInspection(data);
    if (next !== null) send(next);
  });
  return {
    ask: (text) => {
      if (isBusy) waiting = text;
      else send(text);
    },
    close: () => worker.terminate(),
  };
}
