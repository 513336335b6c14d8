import type { ReaderAnswer, ReaderCall } from './import.worker.ts';
import type { ImportReader } from './import-reader.ts';

/** A reader in a thread of its own, so that a large file never holds the window up. */
export interface WorkerReader extends ImportReader {
  /** Ends the thread; calls that are under way are never answered. */
  readonly close: () => void;
}

export function openWorkerReader(): WorkerReader {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (value: unknown) => void>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
    waiting.get(data.number)?.(data.value);
    waiting.delete(data.number);
  });
  // Both sides are built from one file, so an answer has the type that its method gives.
  function call<Value>(makeCall: (number: number) => ReaderCall): Promise<Value> {
    calls += 1;
    const number = calls;
    return new Promise((resolve) => {
      waiting.set(number, (value) => resolve(value as Value));
      worker.postMessage(makeCall(number));
    });
  }
  return {
    open: (file) => call((number) => ({ number, method: 'open', file })),
    examine: (scenario) => call((number) => ({ number, method: 'examine', scenario })),
    compare: (before, after) => call((number) => ({ number, method: 'compare', before, after })),
    close: () => worker.terminate(),
  };
}
