import { failure, type Result, success } from '#core/result.ts';
import { printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import type { Scenario } from '#core/scenario/schema.ts';
import { exerciseToPlay } from '#core/scenario/service-models.ts';
import { readPlacementsSheet, sheetLimits } from '#core/session/read-placements-sheet.ts';
import { type Session, sessionIdSchema } from '#core/session/schema.ts';
import { sessionFromSheet } from '#core/session/session-from-sheet.ts';
import { randomId } from '#node/host/random-id.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { scenarioFileLimitBytes } from '#node/scenarios/folder-scenario-library.ts';
import { readBounded } from '#node/scenarios/read-bounded.ts';
import { readTable } from '#node/sheet/read-table.ts';

/** What is wrong with the files a person named, a line for each thing. */
export type Problems = readonly string[];

export async function readScenarioFile(path: string): Promise<Result<Scenario, Problems>> {
  const text = await readBounded(path, path, scenarioFileLimitBytes);
  if (!text.ok) return failure([text.error.message]);
  const parsed = parseScenario(text.value, path);
  return parsed.ok ? success(parsed.value.scenario) : failure(parsed.error.map(printFinding));
}

/** What is played of a scenario file. */
export async function readExerciseFile(
  path: string,
  model: string | null,
): Promise<Result<Scenario, Problems>> {
  const scenario = await readScenarioFile(path);
  if (!scenario.ok) return scenario;
  const exercise = exerciseToPlay(scenario.value, model);
  if (exercise !== null) return success(exercise);
  const { models = [] } = scenario.value;
  return failure([
    models.length === 0
      ? `${path} has no service models. Leave --model out.`
      : `${path} has no such service model. Choose one of: ${models.map(({ id }) => id).join(', ')}.`,
  ]);
}

/** A sheet and what was played by it. */
export interface SheetInput {
  readonly scenario: string;
  readonly placements: string;
  /** The id of a service model, for a scenario that has them. */
  readonly model?: string;
}

/** The session that a sheet stands for, as it would have been played. */
export async function readSheetSession({
  scenario: scenarioPath,
  placements: sheetPath,
  model,
}: SheetInput): Promise<Result<Session, Problems>> {
  const scenario = await readExerciseFile(scenarioPath, model ?? null);
  if (!scenario.ok) return scenario;
  const text = await readBounded(sheetPath, sheetPath, sheetLimits.bytes);
  if (!text.ok) return failure([text.error.message]);
  const sheet = readPlacementsSheet(text.value, sheetPath, scenario.value, readTable);
  if (!sheet.ok) return failure([sheet.error]);
  const at = systemClock();
  const session = sessionFromSheet(scenario.value, sheet.value, {
    id: sessionIdSchema.parse(randomId()),
    newId: randomId,
    at,
    title: scenario.value.title,
    date: at.slice(0, 10),
    facilitator: '',
  });
  return session.ok ? session : failure([`${sheetPath}: ${session.error}`]);
}
