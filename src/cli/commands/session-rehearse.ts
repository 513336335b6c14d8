import { playRehearsal } from '#core/rehearsal/play-rehearsal.ts';
import { failure, type Result } from '#core/result.ts';
import { printSession } from '#core/session/print-session.ts';
import { type Session, sessionIdSchema } from '#core/session/schema.ts';
import { randomId } from '#node/host/random-id.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { type Problems, readExerciseFile } from '../read-inputs.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';
import { writeOutputs } from '../write-output.ts';

export interface SessionRehearseInput {
  readonly scenario: string;
  readonly out: string;
  readonly groups: number;
  readonly seed: number;
  /** The id of a service model, for a scenario that has them. */
  readonly model?: string;
  /** When the rehearsal begins; left out, now. */
  readonly clock?: string;
}

/** Writes the session of a workshop that invented groups played. The seed decides how they play. */
export async function sessionRehearse(input: SessionRehearseInput, terminal: Terminal): Promise<ExitCode> {
  const session = await playedSession(input);
  if (!session.ok) return fail(terminal, ...session.error);
  const written = await writeOutputs([{ path: input.out, bytes: Buffer.from(printSession(session.value)) }]);
  if (!written.ok) return fail(terminal, written.error);
  terminal.print(input.out);
  return 0;
}

async function playedSession(input: SessionRehearseInput): Promise<Result<Session, Problems>> {
  const scenario = await readExerciseFile(input.scenario, input.model ?? null);
  if (!scenario.ok) return scenario;
  const { groups, seed } = input;
  const id = sessionIdSchema.parse(randomId());
  const at = input.clock ?? systemClock();
  const session = playRehearsal(scenario.value, { id, groups, seed, at });
  return session.ok
    ? session
    : failure([
        `${input.scenario} cannot be played by ${groups} invented groups (${session.error}). Name fewer with --groups.`,
      ]);
}
