import { type ContractError, contractError } from '../contract/errors.ts';
import type { ImportedScenario, OnConflict } from '../contract/library-views.ts';
import { failure, type Result, success } from '../result.ts';
import type { Finding } from '../scenario/finding.ts';
import { freeName } from '../scenario/free-name.ts';
import { renameScenario } from '../scenario/rename-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ScenarioLibrary } from './ports.ts';

export interface ScenarioFile {
  readonly name: string;
  readonly text: string;
  readonly onConflict: OnConflict;
}

/**
 * Takes a scenario into the library. All of it is checked before anything is written, and the text is kept as it came,
 * comments and all. Where its id is taken, the caller's choice decides; nothing is replaced by accident.
 */
export async function importScenario(
  file: ScenarioFile,
  library: ScenarioLibrary,
): Promise<Result<ImportedScenario, ContractError>> {
  const parsed = await parse(file.text, file.name);
  if (!parsed.ok) return parsed;
  const { id, title } = parsed.value;
  const here = await library.source(id);
  if (!here.ok && here.error.code !== 'not-found') return here;
  if (!here.ok) return save({ id, title, text: file.text, outcome: 'added' }, library);
  if (here.value.text === file.text) return success({ outcome: 'unchanged', id, title });
  switch (file.onConflict) {
    case 'skip':
      return success({ outcome: 'skipped', id, title });
    case 'replace':
      return save({ id, title, text: file.text, outcome: 'replaced' }, library);
    case 'keep-both': {
      const name = await freeNameIn(library, { id, title });
      const text = renameScenario(file.text, name);
      const renamed = await parse(text, file.name);
      if (!renamed.ok) return renamed;
      return save({ ...name, id: renamed.value.id, text, outcome: 'added' }, library);
    }
  }
}

export async function freeNameIn(
  library: ScenarioLibrary,
  name: { readonly id: string; readonly title: string },
): Promise<{ readonly id: string; readonly title: string }> {
  const { scenarios } = await library.list();
  const taken = new Set<string>(scenarios.map((scenario) => scenario.id));
  return freeName(name, (id) => taken.has(id));
}

/** The scenario in a text, or its first error and how many more there are, in one sentence. */
export async function parse(text: string, name: string): Promise<Result<Scenario, ContractError>> {
  // The parser of YAML is needed by few starts of the app, so it does not weigh on all of them.
  const { parseScenario } = await import('../scenario/parse-scenario.ts');
  const parsed = parseScenario(text, plainName(name));
  return parsed.ok ? success(parsed.value.scenario) : failure(invalidFile(parsed.error));
}

/** With a line break in its name a file could put a line of its own between the findings. */
function plainName(name: string): string {
  return name.replace(/\p{Cc}/gu, ' ');
}

function invalidFile(findings: readonly Finding[]): ContractError {
  const [first] = findings;
  if (first === undefined) return contractError('invalid-file', 'The file is no scenario.');
  const more = findings.length - 1;
  const others = more === 0 ? '' : ` ${more} more ${more === 1 ? 'error follows' : 'errors follow'}.`;
  return contractError(
    'invalid-file',
    `${first.file}, line ${first.line}, column ${first.column}: ${first.message}${others}`,
  );
}

async function save(
  scenario: ImportedScenario & { readonly text: string },
  library: ScenarioLibrary,
): Promise<Result<ImportedScenario, ContractError>> {
  const { id, title, text, outcome } = scenario;
  const saved = await library.save(id, text);
  return saved.ok ? success({ outcome, id, title }) : saved;
}
