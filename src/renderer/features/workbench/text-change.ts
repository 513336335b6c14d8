/** The one part of a text that changes. Offsets count UTF-16 code units from 0. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The smallest part in which two texts differ; null where they do not. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let tail = 0;
  while (
    tail < most - from &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

/**
 * One text with the changes of two people who began with the same one, as if the first change had been there before the
 * second was made. Null where both changed the same place.
 */
export function mergeTexts(base: string, first: string, second: string): string | null {
  const [left, right] = [changeBetween(base, first), changeBetween(base, second)];
  if (left === null) return second;
  if (right === null) return first;
  if (left.to === right.from && right.to === left.from && !areApart(left.insert, right.insert)) return null;
  if (left.to <= right.from) return applyChange(second, left);
  if (right.to <= left.from) return applyChange(first, right);
  return null;
}

/** Whether two texts that go in at the same point stay on lines of their own. */
function areApart(first: string, second: string): boolean {
  return first.endsWith('\n') || /^\r?\n/.test(second);
}

function applyChange(text: string, { from, to, insert }: TextChange): string {
  return text.slice(0, from) + insert + text.slice(to);
}
