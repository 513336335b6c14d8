import type { DraftEditor } from './draft-editor.ts';
import type { EditorAnswer, EditorCall } from './draft-editor.worker.ts';
import type { Inspection } from './inspect-draft.ts';
import { newestOnly } from './newest-only.ts';

/**
 * An editor in a thread of its own. Of texts to inspect it takes one at a time, so that an edit never waits for more
 * than one of them.
 *
 * @param today the day as YYYY-MM-DD, for findings about old sources
 */
export function openWorkerDraftEditor(today: string): DraftEditor {
  const worker = new Worker(new URL('./draft-editor.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (value: unknown) => void>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<EditorAnswer>) => {
    waiting.get(data.number)?.(data.value);
    waiting.delete(data.number);
  });
  // Both sides are built from one file, so an answer has the type that its method gives.
  function call<Value>(makeCall: (number: number) => EditorCall): Promise<Value> {
    calls += 1;
    const number = calls;
    return new Promise((resolve) => {
      waiting.set(number, (value) => resolve(value as Value));
      worker.postMessage(makeCall(number));
    });
  }
  const inspect = newestOnly((text: string) =>
    call<Inspection>((number) => ({ number, method: 'inspect', text, today })),
  );
  return {
    inspect,
    edit: (text, edits) => call((number) => ({ number, method: 'edit', text, edits })),
    find: (text, path) => call((number) => ({ number, method: 'find', text, path })),
    close: () => worker.terminate(),
  };
}
