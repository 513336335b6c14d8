/** Something that is measured, and the mark it has to reach. */
export interface Figure {
  /** What is measured, in one sentence. */
  readonly what: string;
  readonly unit: 'ms' | 'count';
  /** The most that is good enough. */
  readonly mark: number;
  /** Which value of all runs is held against the mark. */
  readonly of: 'median' | 'worst';
  /** One run from a clean start. @returns the value in the unit, or several of one run */
  readonly measure: () => Promise<number | readonly number[]>;
  readonly runs: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
