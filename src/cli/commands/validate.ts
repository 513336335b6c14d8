import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { scenarioFileLimitBytes } from '#node/scenarios/folder-scenario-library.ts';
import { readBounded } from '#node/scenarios/read-bounded.ts';
import { type ExitCode, jsonLines, type Terminal } from '../terminal.ts';

export interface ValidateInput {
  readonly files: readonly string[];
  readonly isJson: boolean;
}

/** Prints one line per finding; a folder stands for the scenario files in it. Exit 1 when there is an error. */
export async function validate({ files, isJson }: ValidateInput, terminal: Terminal): Promise<ExitCode> {
  const findings: Finding[] = [];
  let checked = 0;
  for (const path of files) {
    const inside = await scenarioFilesIn(path);
    if (inside?.length === 0) findings.push(errorAbout(path, 'This folder has no scenario files in it.'));
    for (const file of inside ?? [path]) {
      checked += 1;
      findings.push(...(await findingsOf(file)));
    }
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  for (const line of isJson ? jsonLines(findings) : findings.map(printFinding)) terminal.print(line);
  terminal.say(
    `${counted(checked, 'file')} checked, ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}.`,
  );
  return errors === 0 ? 0 : 1;
}

/** The scenario files of a folder, or null when the path is no folder. */
async function scenarioFilesIn(path: string): Promise<readonly string[] | null> {
  try {
    const names = await readdir(path);
    return names
      .filter((name) => /\.(?:ya?ml|json)$/i.test(name))
      .sort()
      .map((name) => join(path, name));
  } catch {
    // No folder, or one that cannot be read: reading it as a file says which.
    return null;
  }
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
