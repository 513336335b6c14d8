import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import { failure, type Result, success } from '#core/result.ts';
import { printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import type { Scenario } from '#core/scenario/schema.ts';
import type { SessionStorage } from '#core/services/ports.ts';
import type { Session, SessionEvent } from '#core/session/schema.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { scenarioFileLimitBytes } from '../scenarios/folder-scenario-library.ts';
import { readBounded } from '../scenarios/read-bounded.ts';
import { saveProblem } from '../storage/save-problem.ts';
import { writeStrictly } from '../storage/strict-file.ts';
import { decodeSessionFile } from './decode-session-file.ts';

/** The largest session file that is read, in bytes. */
export const sessionFileLimitBytes = 5 * 1024 * 1024;

export interface Imported {
  readonly kind: 'session' | 'scenario';
  readonly id: string;
  readonly outcome: 'kept' | 'replaced' | 'unchanged';
}

export interface ImportTarget {
  readonly folder: DataFolder;
  readonly sessions: SessionStorage;
}

/**
 * Takes one file into the data folder: an exported session, a stored one, or a scenario. All of it is checked before
 * anything is written. A session that is here already is replaced only by a later state of itself.
 */
export async function importFile(
  path: string,
  target: ImportTarget,
): Promise<Result<Imported, ContractError>> {
  // With a line break in its name a file could put a line of its own between the findings.
  const name = basename(path).replace(/\p{Cc}/gu, ' ');
  const text = await readBounded(path, name, sessionFileLimitBytes);
  if (!text.ok) return text;
  if (target.folder.readOnly) {
    return failure(
      contractError('read-only', `${target.folder.path} may not be written, so ${name} was not imported.`),
    );
  }
  if (!looksLikeSession(text.value)) return importScenario(text.value, name, target.folder);
  const session = decodeSessionFile(text.value, name);
  return session.ok
    ? importSession(session.value, name, target.sessions)
    : failure(contractError('invalid-file', session.error));
}

/** By the name of its format, wherever its keys were sorted to. */
function looksLikeSession(text: string): boolean {
  return text.trimStart().startsWith('{') && /"format"\s*:\s*"demarc\/(?:stored-)?session@/.test(text);
}

async function importSession(
  session: Session,
  name: string,
  sessions: SessionStorage,
): Promise<Result<Imported, ContractError>> {
  const here = await sessions.load(session.id);
  if (!here.ok && here.error.code !== 'not-found') return here;
  if (here.ok && JSON.stringify(here.value.session) === JSON.stringify(session))
    return success({ kind: 'session', id: session.id, outcome: 'unchanged' });
  const reason = here.ok ? reasonToKeep(here.value.session, session) : null;
  if (reason !== null) {
    return failure(
      contractError('refused', `${name} was not imported because ${reason}. Export the one here first.`),
    );
  }
  const saved = await sessions.save(session);
  return saved.ok
    ? success({ kind: 'session', id: session.id, outcome: here.ok ? 'replaced' : 'kept' })
    : saved;
}

/**
 * A file replaces what is here only when it goes on from it: the same scenario, the same beginning of the log, and more
 * of it. With another scenario under the same log a file could change the key of a workshop that was played.
 */
function reasonToKeep(here: Session, file: Session): string | null {
  const isSameStart =
    here.createdAt === file.createdAt && JSON.stringify(here.scenario) === JSON.stringify(file.scenario);
  if (!isSameStart) return 'the session here began in another way or has another scenario';
  const isContinued = file.revision > here.revision && startsWith(file.log, here.log);
  return isContinued ? null : 'the session here has steps that the file does not have';
}

function startsWith(log: readonly SessionEvent[], beginning: readonly SessionEvent[]): boolean {
  return JSON.stringify(log.slice(0, beginning.length)) === JSON.stringify(beginning);
}

async function importScenario(
  text: string,
  name: string,
  folder: DataFolder,
): Promise<Result<Imported, ContractError>> {
  if (Buffer.byteLength(text, 'utf8') > scenarioFileLimitBytes) {
    return failure(
      contractError(
        'too-large',
        `${name} is larger than ${scenarioFileLimitBytes / 1024} KB, the limit for a scenario.`,
      ),
    );
  }
  const parsed = parseScenario(text, name);
  if (!parsed.ok) return failure(contractError('invalid-file', parsed.error.map(printFinding).join('\n')));
  return writeScenario(parsed.value.scenario, text, name, folder);
}

/** Keeps the text as it came, comments and all, under the id of the scenario, so that a second file of one id cannot hide. */
async function writeScenario(
  scenario: Scenario,
  text: string,
  name: string,
  folder: DataFolder,
): Promise<Result<Imported, ContractError>> {
  const file = `${scenario.id}.yaml`;
  const path = join(folder.scenarios, file);
  const other = await fileWithId(scenario.id, file, folder);
  if (other !== null) {
    return failure(
      contractError(
        'refused',
        `${name} was not imported because ${other} in the scenarios folder has the same id "${scenario.id}". Give one of them another id.`,
      ),
    );
  }
  const before = await readBounded(path, file, scenarioFileLimitBytes);
  if (before.ok && before.value === text)
    return success({ kind: 'scenario', id: scenario.id, outcome: 'unchanged' });
  if (!before.ok && before.error.code !== 'not-found') return before;
  try {
    await writeStrictly(path, Buffer.from(text, 'utf8'), { keepLastGoodCopy: true });
  } catch (error) {
    return failure(saveProblem(`scenarios/${file} (from ${name})`, error));
  }
  return success({ kind: 'scenario', id: scenario.id, outcome: before.ok ? 'replaced' : 'kept' });
}

/** Another file of the user with the same id, which would hide the imported one or be hidden by it. */
async function fileWithId(id: string, file: string, folder: DataFolder): Promise<string | null> {
  for (const name of await readdir(folder.scenarios)) {
    if (name === file || !/\.(?:ya?ml|json)$/i.test(name)) continue;
    const text = await readBounded(join(folder.scenarios, name), name, scenarioFileLimitBytes);
    const parsed = text.ok ? parseScenario(text.value, name) : null;
    if (parsed?.ok === true && parsed.value.scenario.id === id) return name;
  }
  return null;
}
