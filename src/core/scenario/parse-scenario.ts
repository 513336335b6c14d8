import type { z } from 'zod';
import { failure, type Result, success } from '../result.ts';
import { checkReferences } from './check-references.ts';
import { describeIssue, type ValueProblem } from './describe-issue.ts';
import { arrangeFindings, type Finding } from './finding.ts';
import { lintScenario } from './lint-scenario.ts';
import { readYaml } from './read-yaml.ts';
import { findingAt, indexLines, positionsIn, type ScenarioPositions } from './scenario-positions.ts';
import { type Scenario, scenarioFormats, scenarioSchema } from './schema.ts';
import { checkShortMap, expandShortMap, isShortMap, pathInShortMap, shortMapSchema } from './short-map.ts';
import { valueAt } from './value-path.ts';

export interface ParsedScenario {
  readonly scenario: Scenario;
  readonly warnings: readonly Finding[];
}

/**
 * Reads a scenario file, YAML or JSON, in full or as the short responsibility map. No text makes it throw or take
 * long: limits come first, and what passes them is checked strictly.
 *
 * @param file the name that findings give to the text
 * @param today the day as YYYY-MM-DD, for warnings about old sources; without it there are none
 * @returns the scenario with its warnings, or all errors that could be found at once, from top to bottom
 */
export function parseScenario(
  text: string,
  file: string,
  today: string | null = null,
): Result<ParsedScenario, readonly Finding[]> {
  const positionOf = indexLines(text);
  const errorAt = (offset: number, message: string): Finding => ({
    file,
    ...positionOf(offset),
    severity: 'error',
    message,
  });
  const read = readYaml(text);
  if (!read.ok)
    return failure(arrangeFindings(read.error.map(({ offset, message }) => errorAt(offset, message))));
  const { value, place, problems } = read.value;
  const positions = positionsIn(file, place, positionOf);
  const broken = problems.map(({ offset, message }) => errorAt(offset, message));
  const checked = isShortMap(value) ? checkMap(value, positions) : checkFull(value, positions, today);
  if (!checked.ok) return failure(arrangeFindings([...broken, ...checked.error]));
  if (broken.length > 0) return failure(arrangeFindings(broken));
  return success({ ...checked.value, warnings: arrangeFindings(checked.value.warnings) });
}

function checkFull(
  value: unknown,
  positions: ScenarioPositions,
  today: string | null,
): Result<ParsedScenario, readonly Finding[]> {
  const shape = checkShape(scenarioSchema, value, positions);
  if (!shape.ok) return shape;
  const scenario = shape.value;
  const errors = checkReferences(scenario).map((problem) => findingAt(positions, 'error', problem));
  if (errors.length > 0) return failure(errors);
  return success({ scenario, warnings: lintScenario(scenario, positions, { today }) });
}

function checkMap(value: unknown, positions: ScenarioPositions): Result<ParsedScenario, readonly Finding[]> {
  const shape = checkShape(shortMapSchema, value, positions);
  if (!shape.ok) return shape;
  const map = shape.value;
  const errors = checkShortMap(map).map((problem) => findingAt(positions, 'error', problem));
  if (errors.length > 0) return failure(errors);
  const scenario = expandShortMap(map);
  const inMap: ScenarioPositions = {
    file: positions.file,
    locate: (path, part) => positions.locate(pathInShortMap(map, path), part),
  };
  return success({ scenario, warnings: lintScenario(scenario, inMap, { form: 'map' }) });
}

function checkShape<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  positions: ScenarioPositions,
): Result<Value, readonly Finding[]> {
  const checked = schema.safeParse(value);
  if (checked.success) return success(checked.data);
  const newer = newerFormat(value);
  const problems = newer ?? checked.error.issues.flatMap((issue) => describeIssue(issue, schema, value));
  return failure(problems.map((problem) => findingAt(positions, 'error', problem)));
}

/** A later format may have any shape, so nothing else about such a file is worth saying. */
function newerFormat(value: unknown): readonly ValueProblem[] | null {
  const format = valueAt(value, ['format']);
  if (
    typeof format !== 'string' ||
    scenarioFormats.some((known) => known === format) ||
    !/^demarc\/scenario@\d+$/.test(format)
  )
    return null;
  const message = `This scenario was written for a newer version of Demarc (${format.slice(0, 40)}). Update Demarc, or ask for a file in ${scenarioFormats.join(' or ')}.`;
  return [{ path: ['format'], part: 'value', message }];
}
