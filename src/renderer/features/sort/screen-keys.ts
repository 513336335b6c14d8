/** What a key means anywhere on the screen, also outside the board. */
export type ScreenWish = 'undo' | 'redo' | 'show-keys';

interface ScreenKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** @param isWriting in a text, undo belongs to the text and a question mark is one */
export function readScreenKey(press: ScreenKeyPress, isWriting: boolean): ScreenWish | null {
  if (isWriting || press.altKey) return null;
  const key = press.key.toLowerCase();
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : null;
  }
  return key === '?' ? 'show-keys' : null;
}
