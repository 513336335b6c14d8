import { basename } from 'node:path';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import type { OnConflict } from '#core/contract/library-views.ts';
import { fileKind } from '#core/pack/file-kind.ts';
import { parsePack } from '#core/pack/parse-pack.ts';
import { failure, type Result, success } from '#core/result.ts';
import { printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { scenarioFromList } from '#core/scenario/scenario-from-list.ts';
import type { ScenarioLibrary, SessionStorage } from '#core/services/ports.ts';
import { importScenario } from '#core/services/scenario-import.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { readBounded } from '../scenarios/read-bounded.ts';
import { readTable } from '../sheet/read-table.ts';
import { decodeSessionFile } from './decode-session-file.ts';
import { importSession } from './import-session.ts';

/** The largest file that is read, in bytes: a session can be larger than a pack. */
export const importedFileLimitBytes = 5 * 1024 * 1024;

export interface Imported {
  readonly kind: 'session' | 'scenario';
  readonly id: string;
  readonly outcome: 'kept' | 'replaced' | 'skipped' | 'unchanged';
  /** It is shown from now on in place of a scenario that comes with the app. */
  readonly hidesBuiltIn: boolean;
}

/** What became of one thing in a file: a session, or each scenario. */
export interface ImportedPart {
  /** The name of a scenario inside a pack; null for a file of its own. */
  readonly part: string | null;
  readonly imported: Result<Imported, ContractError>;
}

export interface ImportTarget {
  readonly folder: DataFolder;
  readonly sessions: SessionStorage;
  readonly scenarios: ScenarioLibrary;
  /** For a scenario whose id is taken. A session is replaced only by a later state of itself. */
  readonly onConflict: OnConflict;
}

/**
 * Takes one file into the data folder: an exported session, a stored one, a scenario, a plain list, or a pack. Each thing
 * is checked whole before it is written, so that nothing is half-imported.
 *
 * @param onPart gets what became of each thing as soon as it is known
 */
export async function importFile(
  path: string,
  target: ImportTarget,
  onPart: (part: ImportedPart) => void,
): Promise<void> {
  // With a line break in its name a file could put a line of its own between the findings.
  const name = plainName(basename(path));
  const only = (imported: ImportedPart['imported']) => onPart({ part: null, imported });
  const text = await readBounded(path, name, importedFileLimitBytes);
  if (!text.ok) return only(text);
  if (target.folder.readOnly) {
    const message = `${target.folder.path} may not be written, so ${name} was not imported.`;
    return only(failure(contractError('read-only', message)));
  }
  switch (fileKind(text.value, name)) {
    case 'session': {
      const session = decodeSessionFile(text.value, name);
      return only(
        session.ok ? await importSession(session.value, name, target.sessions) : invalid(session.error),
      );
    }
    case 'list': {
      const made = scenarioFromList(text.value, name, readTable);
      return only(made.ok ? await importText(made.value, name, target) : invalid(made.error));
    }
    case 'scenario':
      return only(await importText(text.value, name, target));
    case 'pack': {
      const pack = parsePack(text.value, name);
      if (!pack.ok) return only(invalid(pack.error));
      for (const scenario of pack.value.scenarios) {
        const part = plainName(scenario.file);
        onPart({ part, imported: await importText(scenario.text, part, target) });
      }
    }
  }
}

/** Tells all errors of a scenario at once, each with its place; the library would tell the first. */
async function importText(
  text: string,
  name: string,
  { scenarios, onConflict }: ImportTarget,
): Promise<Result<Imported, ContractError>> {
  const parsed = parseScenario(text, name);
  if (!parsed.ok) return invalid(parsed.error.map(printFinding).join('\n'));
  const here = await scenarios.source(parsed.value.scenario.id);
  const imported = await importScenario({ name, text, onConflict }, scenarios);
  if (!imported.ok) return imported;
  const { id, outcome } = imported.value;
  // Nothing of the user's was replaced by it.
  const hidesBuiltIn = outcome === 'replaced' && here.ok && here.value.builtIn;
  return success({
    kind: 'scenario',
    id,
    outcome: outcome === 'added' || hidesBuiltIn ? 'kept' : outcome,
    hidesBuiltIn,
  });
}

function plainName(name: string): string {
  return name.replace(/\p{Cc}/gu, ' ');
}

function invalid(message: string): { readonly ok: false; readonly error: ContractError } {
  return failure(contractError('invalid-file', message));
}
