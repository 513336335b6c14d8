import { LineCounter } from 'yaml';
import type { TextPosition } from '../json/text-position.ts';
import type { Finding } from './finding.ts';
import type { YamlPlace } from './read-yaml.ts';
import type { ValuePath } from './value-path.ts';

/** Turns places of a scenario into places in its file. */
export interface ScenarioPositions {
  readonly file: string;
  /** Where the value at a path, or the key in front of it, stands; for a value that is missing, what should hold it. */
  readonly locate: (path: ValuePath, part?: 'key' | 'value') => TextPosition;
}

/** An index of the lines of a text, for many offsets at little cost. */
export function indexLines(text: string): (offset: number) => TextPosition {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
    counter.addNewLine(end + 1);
  return (offset) => {
    const { line, col } = counter.linePos(Math.max(0, offset));
    return { line, column: col };
  };
}

/** The positions of a file from the places of its values. */
export function positionsIn(
  file: string,
  place: YamlPlace,
  positionOf: (offset: number) => TextPosition,
): ScenarioPositions {
  return {
    file,
    locate: (path, part = 'value') => {
      const { nearest, isExact } = nearestPlace(place, path);
      return positionOf(part === 'key' && isExact ? nearest.keyStart : nearest.start);
    },
  };
}

function nearestPlace(root: YamlPlace, path: ValuePath): { nearest: YamlPlace; isExact: boolean } {
  let nearest = root;
  for (const step of path) {
    const next = nearest.children.get(step);
    if (next === undefined) return { nearest, isExact: false };
    nearest = next;
  }
  return { nearest, isExact: true };
}

/** A finding about a value of the scenario. */
export function findingAt(
  positions: ScenarioPositions,
  severity: Finding['severity'],
  problem: { readonly path: ValuePath; readonly part?: 'key' | 'value'; readonly message: string },
): Finding {
  const { line, column } = positions.locate(problem.path, problem.part);
  return { file: positions.file, line, column, severity, message: problem.message };
}
