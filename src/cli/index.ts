import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { type ExitCode, fail, openProcessTerminal, type Terminal } from './terminal.ts';

/**
 * Runs one command of `demarc`.
 *
 * @param args the arguments behind the name of the program
 * @returns the exit code; whatever happens, a person gets a sentence and never a stack trace
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal = openProcessTerminal(),
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(terminal, (outcome) => {
    code = outcome;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const trace = process.env.DEMARC_DEBUG === '1' && error instanceof Error ? (error.stack ?? '') : '';
    return fail(
      terminal,
      'Demarc stopped because of a defect in it. Nothing was half-done. Set DEMARC_DEBUG=1 to see more.',
      ...trace.split('\n').filter((line) => line !== ''),
    );
  }
}
