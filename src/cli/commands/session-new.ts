import { printSession } from '#core/session/print-session.ts';
import { readSheetSession } from '../read-inputs.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

export interface SessionNewInput {
  readonly scenario: string;
  readonly placements: string;
  readonly out: string;
}

/** Makes a session file from a sheet, as if the workshop had been played in the app. */
export async function sessionNew(input: SessionNewInput, terminal: Terminal): Promise<ExitCode> {
  const session = await readSheetSession(input.scenario, input.placements);
  if (!session.ok) {
    terminal.say(session.error);
    return 1;
  }
  const written = await writeOutput(input.out, printSession(session.value));
  if (!written.ok) {
    terminal.say(written.error);
    return 1;
  }
  terminal.print(input.out);
  return 0;
}
