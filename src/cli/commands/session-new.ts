import { printSession } from '#core/session/print-session.ts';
import { readSheetSession, type SheetInput } from '../read-inputs.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';
import { writeOutputs } from '../write-output.ts';

export interface SessionNewInput extends SheetInput {
  readonly out: string;
}

/** Makes a session file from a sheet, as if the workshop had been played in the app. */
export async function sessionNew(input: SessionNewInput, terminal: Terminal): Promise<ExitCode> {
  const session = await readSheetSession(input);
  if (!session.ok) return fail(terminal, ...session.error);
  const written = await writeOutputs([{ path: input.out, bytes: Buffer.from(printSession(session.value)) }]);
  if (!written.ok) return fail(terminal, written.error);
  terminal.print(input.out);
  return 0;
}
