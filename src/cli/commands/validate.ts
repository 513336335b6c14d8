import { resolve } from 'node:path';
import { type Finding, printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { scenarioFileLimitBytes } from '#node/scenarios/folder-scenario-library.ts';
import { readBounded } from '#node/scenarios/read-bounded.ts';
import { findScenarioFiles } from '../find-scenario-files.ts';
import { type ExitCode, jsonLines, type Terminal } from '../terminal.ts';

export interface ValidateInput {
  readonly files: readonly string[];
  readonly isJson: boolean;
}

/** Prints one line per finding; folders and patterns stand for scenario files. Exit 1 when there is an error. */
export async function validate({ files, isJson }: ValidateInput, terminal: Terminal): Promise<ExitCode> {
  const findings: Finding[] = [];
  // By the full path, because a file can be named twice: by itself and by its folder.
  const checked = new Set<string>();
  for (const argument of files) {
    const found = await findScenarioFiles(argument);
    if (!found.ok) findings.push(errorAbout(argument, found.error));
    for (const file of found.ok ? found.value : []) {
      if (checked.has(resolve(file))) continue;
      checked.add(resolve(file));
      findings.push(...(await findingsOf(file)));
    }
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  for (const line of isJson ? jsonLines(findings) : findings.map(printFinding)) terminal.print(line);
  terminal.say(
    `${counted(checked.size, 'file')} checked, ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}.`,
  );
  return errors === 0 ? 0 : 1;
}

async function findingsOf(file: string): Promise<readonly Finding[]> {
  const text = await readBounded(file, file, scenarioFileLimitBytes);
  if (!text.ok) return [errorAbout(file, text.error.message)];
  const parsed = parseScenario(text.value, file);
  return parsed.ok ? parsed.value.warnings : parsed.error;
}

/** A finding about a file as a whole; it stands at its beginning. */
function errorAbout(file: string, message: string): Finding {
  return { file, line: 1, column: 1, severity: 'error', message };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
