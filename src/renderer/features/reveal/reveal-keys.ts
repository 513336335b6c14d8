/** What a key means at the reveal. */
export type RevealWish = 'next' | 'back' | 'forward';

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const wishes: ReadonlyMap<string, RevealWish> = new Map([
  ['n', 'next'],
  [',', 'back'],
  ['.', 'forward'],
]);

/** N turns the next card over; comma and full stop go through those that are turned over. In a text they are a text. */
export function readRevealKey(press: KeyPress, isWriting: boolean): RevealWish | null {
  if (isWriting || press.ctrlKey || press.metaKey || press.altKey) return null;
  return wishes.get(press.key.toLowerCase()) ?? null;
}
