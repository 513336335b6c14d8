import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFile } from '#core/contract/views.ts';
import { type Paper, type PrintKind, printKinds } from '#core/print/print-kind.ts';
import { failure, type Result, success } from '#core/result.ts';
import type { Scenario } from '#core/scenario/schema.ts';
import { printScenario } from '#core/services/print-scenario.ts';
import { bytesOf } from '#node/export/bytes-of.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { createTypstPdfWriter } from '#node/print/typst-pdf-writer.ts';
import { type Problems, readExerciseFile } from '../read-inputs.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';
import { writeOutputs } from '../write-output.ts';

export interface ScenarioPrintInput {
  readonly scenario: string;
  readonly kind: PrintKind | 'all';
  readonly paper: Paper;
  readonly out: string;
  readonly model?: string;
  readonly clock?: string;
}

/** Writes one print of a scenario, or all of them into a folder, and prints the paths. The bytes are those of the app. */
export async function scenarioPrint(input: ScenarioPrintInput, terminal: Terminal): Promise<ExitCode> {
  const written = await writePrints(input);
  if (!written.ok) return fail(terminal, ...written.error);
  for (const path of written.value) terminal.print(path);
  return 0;
}

async function writePrints(input: ScenarioPrintInput): Promise<Result<readonly string[], Problems>> {
  const scenario = await readExerciseFile(input.scenario, input.model ?? null);
  if (!scenario.ok) return scenario;
  const kinds = input.kind === 'all' ? printKinds : [input.kind];
  const files = await printAll(scenario.value, kinds, input);
  if (!files.ok) return files;
  if (input.kind === 'all') {
    try {
      await mkdir(input.out, { recursive: true });
    } catch {
      return failure([
        `${input.out} is not a folder and cannot become one. Name a folder with --out; all writes ${kinds.length} files.`,
      ]);
    }
  }
  const pathOf = (file: ExportFile) => (input.kind === 'all' ? join(input.out, file.name) : input.out);
  const written = await writeOutputs(
    files.value.map((file) => ({ path: pathOf(file), bytes: bytesOf(file) })),
  );
  return written.ok ? written : failure([written.error]);
}

async function printAll(
  scenario: Scenario,
  kinds: readonly PrintKind[],
  { paper, clock }: ScenarioPrintInput,
): Promise<Result<readonly ExportFile[], Problems>> {
  const pdf = createTypstPdfWriter({ templates: findApplicationFolder().printTemplates });
  const at = clock ?? systemClock();
  const files: ExportFile[] = [];
  for (const kind of kinds) {
    const file = await printScenario(scenario, { kind, paper }, at, pdf);
    if (!file.ok) return failure([file.error.message]);
    files.push(file.value);
  }
  return success(files);
}
