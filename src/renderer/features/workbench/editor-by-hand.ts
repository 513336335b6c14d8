import { success } from '#core/result.ts';
import { editScenario } from '#core/scenario/edit-scenario.ts';
import type { DraftEditor } from './draft-editor.ts';
import { findInText, inspectDraft } from './inspect-draft.ts';

/** A draft editor for tests that answers when it is told to, so that anything can happen before. */
export interface EditorByHand extends DraftEditor {
  readonly answerNext: () => Promise<void>;
  /** Answers until nobody asks any more. */
  readonly answerAll: () => Promise<void>;
}

export function editorByHand(today: string): EditorByHand {
  const calls: (() => void)[] = [];
  function whenTold<Value>(work: () => Value): Promise<Value> {
    return new Promise((resolve) => calls.push(() => resolve(work())));
  }
  async function answerNext(): Promise<void> {
    calls.shift()?.();
    // Whoever waits for the answer gets on before the next one.
    for (let turns = 0; turns < 5; turns += 1) await null;
  }
  return {
    inspect: (text) => whenTold(() => inspectDraft(text, today)),
    edit: (text, edits) =>
      whenTold(() => {
        const edited = editScenario(text, edits);
        return edited.ok ? success(edited.value.text) : edited;
      }),
    find: (text, path) => whenTold(() => findInText(text, path)),
    close: () => {},
    answerNext,
    answerAll: async () => {
      await answerNext();
      while (calls.length > 0) await answerNext();
    },
  };
}
