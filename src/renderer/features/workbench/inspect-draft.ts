import type { TextPosition } from '#core/json/text-position.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { readYaml, type YamlPlace } from '#core/scenario/read-yaml.ts';
import { indexLines } from '#core/scenario/scenario-positions.ts';
import type { Scenario } from '#core/scenario/schema.ts';
import type { ValuePath } from '#core/scenario/value-path.ts';

/** A finding with the value it speaks about; the path is null where the text cannot be read. */
export interface PlacedFinding extends Finding {
  readonly path: ValuePath | null;
}

/** What can be said about a text that is being written. */
export interface Inspection {
  readonly text: string;
  /** The plain data in it; null while the text cannot be read as YAML. */
  readonly tree: { readonly value: unknown } | null;
  /** Null while there are errors. */
  readonly scenario: Scenario | null;
  readonly findings: readonly PlacedFinding[];
}

export const draftFile = 'draft.yaml';

/** @param today the day as YYYY-MM-DD */
export function inspectDraft(text: string, today: string): Inspection {
  const read = readYaml(text);
  const parsed = parseScenario(text, draftFile, today);
  const offsetOf = indexOffsets(text);
  const findings = (parsed.ok ? parsed.value.warnings : parsed.error).map((finding) => {
    return { ...finding, path: read.ok ? pathAt(read.value.place, offsetOf(finding)) : null };
  });
  return {
    text,
    tree: read.ok ? { value: read.value.value } : null,
    scenario: parsed.ok ? parsed.value.scenario : null,
    findings,
  };
}

function indexOffsets(
  text: string,
): (position: { readonly line: number; readonly column: number }) => number {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1;
}

/** The outermost value that starts at an offset; where none does, the innermost one that the offset lies in. */
export function pathAt(root: YamlPlace, offset: number): ValuePath {
  const path: PropertyKey[] = [];
  let place = root;
  while (place.start !== offset && (path.length === 0 || place.keyStart !== offset)) {
    let inner: readonly [PropertyKey, YamlPlace] | null = null;
    for (const [step, child] of place.children) {
      if (child.keyStart <= offset) inner = [step, child];
    }
    if (inner === null) break;
    path.push(inner[0]);
    place = inner[1];
  }
  return path;
}

/** Where the value at a path, or what should hold it, stands in a text that can be read. */
export function findInText(text: string, path: ValuePath): TextPosition | null {
  const read = readYaml(text);
  if (!read.ok) return null;
  let place = read.value.place;
  for (const step of path) place = place.children.get(step) ?? place;
  return indexLines(text)(place.start);
}

/** Why a text cannot be read, and where; null for one that can. */
export function brokenAt(inspection: Inspection): PlacedFinding | null {
  return inspection.tree === null ? (inspection.findings[0] ?? null) : null;
}
