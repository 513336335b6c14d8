import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFile } from '#core/contract/views.ts';
import { failure, type Result } from '#core/result.ts';
import { exportSession } from '#core/services/export-session.ts';
import type { Session } from '#core/session/schema.ts';
import { bytesOf } from '#node/export/bytes-of.ts';
import { findApplicationFolder } from '#node/host/application-folder.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { createTypstPdfWriter } from '#node/print/typst-pdf-writer.ts';
import type { ExportCommandOptions } from '../program.ts';
import { readSession } from '../read-session.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';
import { writeOutputs } from '../write-output.ts';

/** Writes one export of a session and prints the paths. The bytes are those that the app writes. */
export async function exportCommand(
  input: ExportCommandOptions & { readonly session: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const written = await writeExport(input);
  if (!written.ok) return fail(terminal, written.error);
  for (const path of written.value) terminal.print(path);
  return 0;
}

async function writeExport(
  input: ExportCommandOptions & { readonly session: string },
): Promise<Result<readonly string[], string>> {
  const session = await readSession(input.session, input.dataDir ?? null);
  if (!session.ok) return session;
  const files = await renderExport(session.value, input);
  if (!files.ok) return files;
  if (input.format !== 'csv')
    return writeOutputs(files.value.map((file) => ({ path: input.out, bytes: bytesOf(file) })));
  try {
    await mkdir(input.out, { recursive: true });
  } catch {
    return failure(
      `${input.out} is not a folder and cannot become one. Name a folder with --out; csv writes two files.`,
    );
  }
  return writeOutputs(
    files.value.map((file) => ({ path: join(input.out, file.name), bytes: bytesOf(file) })),
  );
}

async function renderExport(
  session: Session,
  input: ExportCommandOptions,
): Promise<Result<readonly ExportFile[], string>> {
  const options = { format: input.format, nonAttributable: input.nonAttributable === true };
  const pdf = createTypstPdfWriter({ templates: findApplicationFolder().printTemplates });
  const files = await exportSession(session, options, { at: input.clock ?? systemClock(), pdf });
  return files.ok ? files : failure(files.error.message);
}
