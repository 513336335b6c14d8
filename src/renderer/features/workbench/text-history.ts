/** The editions of one text, for undo and redo. A gesture, such as typing into one field, is one step. */
export interface TextHistory {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
  /** The gesture that the last step belongs to, while it may go on. */
  readonly gesture: string | null;
}

const mostSteps = 500;
/** Of all editions together, so that a long text cannot fill the memory of the window. */
const mostCharacters = 16 * 1024 * 1024;

export function newHistory(text: string): TextHistory {
  return { past: [], present: text, future: [], gesture: null };
}

/**
 * Takes a new edition in. One that changes nothing keeps redo, and one that goes on with the last gesture makes no
 * new step.
 *
 * @param gesture names what the person is doing; null for a change that is a step of its own
 */
export function record(history: TextHistory, text: string, gesture: string | null): TextHistory {
  if (text === history.present) return history;
  const isSameGesture = gesture !== null && gesture === history.gesture;
  const past = isSameGesture ? history.past : withinLimits([...history.past, history.present]);
  return { past, present: text, future: [], gesture };
}

/** Ends the gesture: what comes next is a step of its own. */
export function seal(history: TextHistory): TextHistory {
  return history.gesture === null ? history : { ...history, gesture: null };
}

export function undo(history: TextHistory): TextHistory {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    gesture: null,
  };
}

export function redo(history: TextHistory): TextHistory {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null };
}

function withinLimits(past: readonly string[]): readonly string[] {
  let characters = 0;
  let kept = 0;
  for (const text of past.toReversed()) {
    characters += text.length;
    if (kept === mostSteps || characters > mostCharacters) break;
    kept += 1;
  }
  return kept === past.length ? past : past.slice(past.length - kept);
}
