import { diffLines } from 'diff';

/** Neighbouring lines that are the same in both texts, only in the new one, or only in the old one. */
export interface LineBlock {
  readonly kind: 'same' | 'added' | 'removed';
  readonly lines: readonly string[];
  /** The number of the first line, from 1: in the old text for removed lines, in the new one for the others. */
  readonly first: number;
}

/** A comparison that would take longer than this helps nobody who waits for it. */
const mostMs = 1500;

/** The line diff of two texts; null where they differ in so much that it takes too long. */
export function compareLines(before: string, after: string): readonly LineBlock[] | null {
  const parts = diffLines(before, after, { timeout: mostMs });
  if (parts === undefined) return null;
  let oldLine = 1;
  let newLine = 1;
  return parts.map(({ value, added, removed, count }) => {
    const lines = value.replace(/\r?\n$/, '').split(/\r?\n/);
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    const first = kind === 'removed' ? oldLine : newLine;
    if (kind !== 'added') oldLine += count;
    if (kind !== 'removed') newLine += count;
    return { kind, lines, first };
  });
}
