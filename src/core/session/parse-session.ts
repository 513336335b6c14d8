import { z } from 'zod';
import { parseJson } from '../json/parse-json.ts';
import { failure, type Result, success } from '../result.ts';
import { describeIssue } from '../scenario/describe-issue.ts';
import { scenarioFormats } from '../scenario/schema.ts';
import { printPath, valueAt } from '../scenario/value-path.ts';
import { checkSession } from './check-session.ts';
import { type Session, sessionFormat, sessionSchema } from './schema.ts';
import { openSeal, sealedScenarioFormat, sealedScenarioSchema } from './seal.ts';

/** Why a text is no session that this version can open. */
export interface SessionFileProblem {
  /** `newer-format`: nothing is wrong with the file; a later Demarc reads it. */
  readonly kind: 'invalid' | 'newer-format';
  /** For a person: the file, the place in it, what is wrong and what to do. */
  readonly message: string;
}

const remedy = 'The file was changed or damaged. Use an older copy, or export the session again.';

/** As much of a session as has to be right before its seal can be opened. */
const sealedSessionSchema = z.looseObject({ scenario: sealedScenarioSchema });

/**
 * Reads a session file, with its scenario open or sealed. All of it is checked before any of it is used: the JSON,
 * the format, the shape, and whether the log hangs together.
 *
 * @param file the name that messages give to the text
 */
export function parseSession(text: string, file: string): Result<Session, SessionFileProblem> {
  const json = parseJson(text, file);
  if (!json.ok) return invalid(json.error);
  const newer = newerFormat(json.value);
  if (newer !== null) {
    const message = `${file} was written by a newer version of Demarc (${newer}). Update Demarc to open it.`;
    return failure({ kind: 'newer-format', message });
  }
  const opened = openScenario(json.value, file);
  if (!opened.ok) return opened;
  const session = checkShape(sessionSchema, opened.value, file);
  if (!session.ok) return session;
  const problem = checkSession(session.value);
  return problem === null
    ? session
    : invalid(`${file}: ${printPath(problem.path)} ${problem.message} ${remedy}`);
}

/** The name of a format that is ours but later than this version, or null. */
function newerFormat(value: unknown): string | null {
  const known: readonly string[] = [sessionFormat, ...scenarioFormats, sealedScenarioFormat];
  for (const path of [['format'], ['scenario', 'format']]) {
    const format = valueAt(value, path);
    const isOurs =
      typeof format === 'string' &&
      /^demarc\/(?:session|scenario|sealed-scenario)@[1-9]\d{0,5}$/.test(format);
    if (isOurs && !known.includes(format)) return format;
  }
  return null;
}

/** The same value with an open scenario in place of a sealed one; whatever else stands there is left to the schema. */
function openScenario(value: unknown, file: string): Result<unknown, SessionFileProblem> {
  if (valueAt(value, ['scenario', 'format']) !== sealedScenarioFormat) return success(value);
  const checked = checkShape(sealedSessionSchema, value, file);
  if (!checked.ok) return checked;
  const sealed = checked.value.scenario;
  const opened = openSeal(sealed, file);
  if (!opened.ok) return invalid(`${opened.error} ${remedy}`);
  const scenario = opened.value;
  if (valueAt(scenario, ['id']) !== sealed.id || valueAt(scenario, ['title']) !== sealed.title) {
    return invalid(
      `${file}: scenario.data holds another scenario than scenario.id and scenario.title say. ${remedy}`,
    );
  }
  return success({ ...checked.value, scenario });
}

function checkShape<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  file: string,
): Result<Value, SessionFileProblem> {
  const checked = schema.safeParse(value);
  if (checked.success) return success(checked.data);
  const problems = checked.error.issues.flatMap((issue) => describeIssue(issue, schema, value));
  const more = problems.length - 1;
  const others =
    more < 1 ? '' : more === 1 ? ' There is one more such place.' : ` There are ${more} more such places.`;
  return invalid(`${file}: ${problems[0]?.message ?? 'The content does not fit.'}${others} ${remedy}`);
}

function invalid(message: string): { readonly ok: false; readonly error: SessionFileProblem } {
  return failure({ kind: 'invalid', message });
}
