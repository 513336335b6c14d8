/** One remark on a scenario file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

const mostFindings = 50;

/** The line that `demarc validate` prints, in the form that editors turn into a link. */
export function printFinding(finding: Finding): string {
  return `${finding.file}:${finding.line}:${finding.column}: ${finding.severity}: ${finding.message}`;
}

/** Findings from top to bottom; of a long list the first 50, and a last one that says how many there are besides. */
export function arrangeFindings(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted((left, right) => left.line - right.line || left.column - right.column);
  const next = sorted[mostFindings];
  if (next === undefined) return sorted;
  const left = sorted.length - mostFindings;
  return [...sorted.slice(0, mostFindings), { ...next, message: `and ${left} more ${next.severity}s.` }];
}
