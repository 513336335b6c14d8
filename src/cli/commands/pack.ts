import { basename } from 'node:path';
import { printPack } from '#core/pack/print-pack.ts';
import { type PackedScenario, packFormat, packLimits } from '#core/pack/schema.ts';
import { failure, type Result, success } from '#core/result.ts';
import { printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { scenarioFileLimitBytes } from '#node/scenarios/folder-scenario-library.ts';
import { readBounded } from '#node/scenarios/read-bounded.ts';
import type { Problems } from '../read-inputs.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';
import { writeOutputs } from '../write-output.ts';

export interface PackInput {
  readonly files: readonly string[];
  readonly out: string;
  readonly name?: string;
}

/** Puts scenario files into one pack and prints its path. Nothing is written while one of them has an error. */
export async function packCommand(input: PackInput, terminal: Terminal): Promise<ExitCode> {
  const scenarios = await readScenarios(input.files);
  if (!scenarios.ok) return fail(terminal, ...scenarios.error);
  const { name } = input;
  if (name !== undefined && (name === '' || name.length > packLimits.name))
    return fail(
      terminal,
      `The name of a pack has 1 to ${packLimits.name} characters. Choose another --name.`,
    );
  const printed = printPack({
    format: packFormat,
    ...(name === undefined ? {} : { name }),
    scenarios: [...scenarios.value],
  });
  if (!printed.ok) return fail(terminal, printed.error);
  const written = await writeOutputs([{ path: input.out, bytes: Buffer.from(printed.value) }]);
  if (!written.ok) return fail(terminal, written.error);
  terminal.print(input.out);
  return 0;
}

async function readScenarios(files: readonly string[]): Promise<Result<readonly PackedScenario[], Problems>> {
  if (files.length > packLimits.scenarios) {
    return failure([
      `A pack holds at most ${packLimits.scenarios} scenarios, but ${files.length} were named. Make several packs.`,
    ]);
  }
  const scenarios: PackedScenario[] = [];
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const path of files) {
    const text = await readBounded(path, path, scenarioFileLimitBytes);
    if (!text.ok) {
      problems.push(text.error.message);
      continue;
    }
    const parsed = parseScenario(text.value, path);
    if (!parsed.ok) {
      problems.push(...parsed.error.map(printFinding));
      continue;
    }
    const { id } = parsed.value.scenario;
    const other = seen.get(id);
    if (other !== undefined)
      problems.push(`${path} has the same id "${id}" as ${other}. Give one of them another id.`);
    seen.set(id, path);
    scenarios.push({ file: basename(path).slice(0, packLimits.fileName), text: text.value });
  }
  return problems.length > 0 ? failure(problems) : success(scenarios);
}
