import type { Paper } from '#core/print/print-kind.ts';
import { printPrimer } from '#core/services/print-primer.ts';
import { bytesOf } from '#node/export/bytes-of.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { createTypstPdfWriter } from '#node/print/typst-pdf-writer.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';
import { writeOutputs } from '../write-output.ts';

export interface PrimerInput {
  readonly out: string;
  readonly paper: Paper;
  readonly clock?: string;
}

/** Writes the primer as PDF and prints the path. The bytes are those of the app. */
export async function primerCommand(
  { out, paper, clock }: PrimerInput,
  terminal: Terminal,
): Promise<ExitCode> {
  const pdf = createTypstPdfWriter({ templates: findApplicationFolder().printTemplates });
  const file = await printPrimer(paper, clock ?? systemClock(), pdf);
  if (!file.ok) return fail(terminal, file.error.message);
  const written = await writeOutputs([{ path: out, bytes: bytesOf(file.value) }]);
  if (!written.ok) return fail(terminal, written.error);
  for (const path of written.value) terminal.print(path);
  return 0;
}
