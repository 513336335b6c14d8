import type { Result } from '#core/result.ts';
import type { EditedScenario } from '#core/scenario/edit-scenario.ts';
import type { ScenarioEdit } from '#core/scenario/edit-value.ts';
import type { DraftEditor } from './draft-editor.ts';
import { mergeTexts } from './text-change.ts';

/** Changes that belong together, as the form made them. */
export interface WriteStep {
  readonly edits: readonly ScenarioEdit[];
  readonly gesture: string | null;
}

export interface WriteQueue {
  readonly add: (step: WriteStep) => void;
  /** Runs as soon as everything that was added before is in the text; at once where it is. */
  readonly whenWritten: (run: () => void) => void;
  /** What the text does not hold yet. */
  readonly waiting: () => readonly ScenarioEdit[];
  /** Writes what waits here and now, for a window that may be gone before an answer comes. It holds the window up. */
  readonly finish: () => void;
}

export interface WriteQueueParts {
  readonly present: () => string;
  readonly edit: DraftEditor['edit'];
  /** The same in this thread. */
  readonly editHere: (text: string, edits: readonly ScenarioEdit[]) => Result<EditedScenario, string>;
  readonly onWritten: (text: string, step: WriteStep) => void;
  /** @param reason null where the text was changed by hand in the same place meanwhile */
  readonly onRefused: (reason: string | null) => void;
}

/**
 * Brings the changes of a form into the text, one after the other and in their order, while the text may go on being
 * written by hand. What was typed while an answer was under way is kept: the answer is put beside it, and where both
 * touch the same place the typing stays.
 */
export function createWriteQueue({
  present,
  edit,
  editHere,
  onWritten,
  onRefused,
}: WriteQueueParts): WriteQueue {
  let queue: readonly (WriteStep | (() => void))[] = [];
  let asked: WriteStep | null = null;

  function advance(): void {
    while (asked === null) {
      const [next, ...rest] = queue;
      if (next === undefined) return;
      if (typeof next === 'function') {
        queue = rest;
        next();
      } else {
        asked = next;
        void ask(next, present());
      }
    }
  }

  async function ask(step: WriteStep, text: string): Promise<void> {
    const edited = await edit(text, step.edits);
    if (asked !== step) return;
    asked = null;
    take(step, text, edited);
    advance();
  }

  function take(step: WriteStep, before: string, edited: Result<string, string>): void {
    const merged = edited.ok ? mergeTexts(before, edited.value, present()) : null;
    if (merged !== null) {
      queue = queue.slice(1);
      onWritten(merged, step);
      return;
    }
    // The steps behind it were made on what it showed, so they would hit the wrong places.
    queue = queue.filter((each) => typeof each === 'function');
    onRefused(edited.ok ? null : edited.error);
  }

  return {
    add: (step) => {
      queue = [...queue, step];
      advance();
    },
    whenWritten: (run) => {
      queue = [...queue, run];
      advance();
    },
    waiting: () => queue.flatMap((each) => (typeof each === 'function' ? [] : each.edits)),
    finish: () => {
      for (let [next] = queue; next !== undefined; [next] = queue) {
        asked = null;
        if (typeof next === 'function') {
          queue = queue.slice(1);
          next();
          continue;
        }
        const before = present();
        const edited = editHere(before, next.edits);
        take(next, before, edited.ok ? { ok: true, value: edited.value.text } : edited);
      }
    },
  };
}
