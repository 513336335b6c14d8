import { success } from '#core/result.ts';
import { editScenario } from '#core/scenario/edit-scenario.ts';
import type { ScenarioEdit } from '#core/scenario/edit-value.ts';
import type { ValuePath } from '#core/scenario/value-path.ts';
import { findInText, inspectDraft } from './inspect-draft.ts';

/** One call of the editor; answers come back in the order of the calls. */
export type EditorCall = { readonly number: number; readonly text: string } & (
  | { readonly method: 'inspect'; readonly today: string }
  | { readonly method: 'edit'; readonly edits: readonly ScenarioEdit[] }
  | { readonly method: 'find'; readonly path: ValuePath }
);

export interface EditorAnswer {
  readonly number: number;
  readonly value: unknown;
}

function answer(call: EditorCall): unknown {
  switch (call.method) {
    case 'inspect':
      return inspectDraft(call.text, call.today);
    case 'edit': {
      const edited = editScenario(call.text, call.edits);
      // The window knows the data already; a copy of it would only have to be unpacked there.
      return edited.ok ? success(edited.value.text) : edited;
    }
    case 'find':
      return findInText(call.text, call.path);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<EditorCall>) => {
  self.postMessage({ number: data.number, value: answer(data) } satisfies EditorAnswer);
});
