/** What a key means anywhere on the screen, also outside the board. */
export type ScreenWish = 'undo' | 'redo' | 'show-keys' | 'add-card';

interface ScreenKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** @param isWriting in a text, undo belongs to the text and a question mark or a plus is one */
export function readScreenKey(press: ScreenKeyPress, isWriting: boolean): ScreenWish | null {
  if (isWriting || press.altKey) return null;
  const key = press.key.toLowerCase();
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : null;
  }
  if (key === '+') return 'add-card';
  return key === '?' ? 'show-keys' : null;
}
