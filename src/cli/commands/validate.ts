import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { scenarioFileLimitBytes } from '#node/scenarios/folder-scenario-source.ts';
import { readBounded } from '#node/scenarios/read-bounded.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

export interface ValidateInput {
  readonly files: readonly string[];
  readonly isJson: boolean;
}

/** Prints one line per finding; a folder stands for the scenario files in it. Exit 1 when there is an error. */
export async function validate({ files, isJson }: ValidateInput, terminal: Terminal): Promise<ExitCode> {
  const findings: Finding[] = [];
  let checked = 0;
  for (const file of await expandFolders(files)) {
    checked += 1;
    findings.push(...(await findingsOf(file)));
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  if (isJson) terminal.print(JSON.stringify(findings, null, 2));
  else for (const finding of findings) terminal.print(printFinding(finding));
  terminal.say(
    `${counted(checked, 'file')} checked, ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}.`,
  );
  return errors === 0 ? 0 : 1;
}

async function expandFolders(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (status) => status.isDirectory(),
      () => false,
    );
    if (!isFolder) files.push(path);
    else
      files.push(
        ...(await readdir(path))
          .filter((name) => /\.(?:ya?ml|json)$/i.test(name))
          .sort()
          .map((name) => join(path, name)),
      );
  }
  return files;
}

async function findingsOf(file: string): Promise<readonly Finding[]> {
  const text = await readBounded(file, file, scenarioFileLimitBytes);
  if (!text.ok) return [{ file, line: 1, column: 1, severity: 'error', message: text.error.message }];
  const parsed = parseScenario(text.value, file);
  return parsed.ok ? parsed.value.warnings : parsed.error;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
