/** The parts of a keyboard event that a meaning depends on. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key, because Option and a letter give another character on a Mac. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export interface KeyStroke {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A letter or sign in upper case, or the name of a key such as Enter. */
  readonly key: string;
}

const named: ReadonlySet<string> = new Set(['Enter', 'Backspace', 'F1']);

/** @returns the stroke, or null where the words are none, such as `Hyper+K` */
export function parseStroke(words: string): KeyStroke | null {
  // A plus sign at the end is the key itself.
  const parts = words.endsWith('+')
    ? [...words.slice(0, -1).split('+').filter(Boolean), '+']
    : words.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const isKey = key.length === 1 || named.has(key);
  if (!isKey || modifiers.some((modifier) => !['Mod', 'Alt', 'Shift'].includes(modifier))) return null;
  return {
    mod: modifiers.includes('Mod'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
    key: key.length === 1 ? key.toUpperCase() : key,
  };
}

/** Shift is a part of a stroke with a letter or a named key only: which signs need it differs between keyboards. */
export function matchesStroke(words: string, press: KeyPress): boolean {
  const stroke = parseStroke(words);
  if (stroke === null || (press.ctrlKey || press.metaKey) !== stroke.mod || press.altKey !== stroke.alt) {
    return false;
  }
  const isLetter = /^[A-Z]$/.test(stroke.key);
  const countsShift = isCharacter(stroke) ? false : isLetter || stroke.key.length > 1;
  if (countsShift && press.shiftKey !== stroke.shift) return false;
  if (stroke.alt && isLetter) return press.code === `Key${stroke.key}`;
  return press.key.toUpperCase() === stroke.key.toUpperCase();
}

/** A stroke that writes a character where there is a text, and that must not act from everywhere (WCAG 2.1.4). */
export function isCharacter(stroke: KeyStroke): boolean {
  return !stroke.mod && !stroke.alt && stroke.key.length === 1;
}

/** The keys of a stroke one by one, as they are printed on the keyboard of this machine. */
export function keyCaps(words: string, isApple: boolean): readonly string[] {
  const stroke = parseStroke(words);
  if (stroke === null) return [];
  return [
    ...(stroke.mod ? [isApple ? '⌘' : 'Ctrl'] : []),
    ...(stroke.alt ? [isApple ? '⌥' : 'Alt'] : []),
    ...(stroke.shift ? ['⇧'] : []),
    stroke.key,
  ];
}

/** As the attribute aria-keyshortcuts wants it. */
export function ariaStroke(words: string, isApple: boolean): string {
  const stroke = parseStroke(words);
  if (stroke === null) return '';
  const { mod, alt, shift, key } = stroke;
  return [mod ? (isApple ? 'Meta' : 'Control') : '', alt ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter(Boolean)
    .join('+');
}
