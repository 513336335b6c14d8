const longestCompared = 80;

export interface NearestWord {
  readonly word: string;
  /** True where the two are so much alike that a slip of the keyboard is likely. */
  readonly isLikely: boolean;
}

/** The candidate that takes the fewest edits to reach, or null where there is no candidate. Case does not count. */
export function nearestWord(word: string, candidates: readonly string[]): NearestWord | null {
  const wanted = word.slice(0, longestCompared).toLowerCase();
  let nearest: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const edits = editDistance(wanted, candidate.slice(0, longestCompared).toLowerCase());
    if (edits < fewest) {
      nearest = candidate;
      fewest = edits;
    }
  }
  if (nearest === null) return null;
  const isLikely = fewest <= Math.max(1, Math.floor(Math.max(wanted.length, nearest.length) / 3));
  return { word: nearest, isLikely };
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours count one each. */
function editDistance(left: string, right: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          cell(last, column) + 1,
          cell(current, column - 1) + 1,
          cell(last, column - 1) + (isSame ? 0 : 1),
          row > 1 && column > 1 && isSwap ? cell(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return cell(last, right.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
