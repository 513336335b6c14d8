import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { kebabCase } from '#core/scenario/kebab-case.ts';
import { scenarioLimits } from '#core/scenario/schema.ts';
import { starterScenario } from '#core/scenario/starter-scenario.ts';
import { systemClock } from '#node/host/system-clock.ts';
import { type ExitCode, fail, type Terminal } from '../terminal.ts';
import { writeOutputs } from '../write-output.ts';

export interface ScenarioNewInput {
  readonly file: string;
  readonly title?: string;
  readonly cards: number;
}

/** Writes a scenario to fill in, never over a file that is there. */
export async function scenarioNew(
  { file, title = 'My scenario', cards }: ScenarioNewInput,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!/\.ya?ml$/i.test(file)) {
    return fail(terminal, `${file} must end in .yaml, because the new scenario has comments in it.`);
  }
  const shown = title.trim();
  if (shown === '' || shown.length > scenarioLimits.title) {
    return fail(terminal, `A title has 1 to ${scenarioLimits.title} characters. Change --title.`);
  }
  if ((await stat(file).catch(() => null)) !== null) {
    return fail(terminal, `${file} exists and was left as it is. Choose another name.`);
  }
  const name = basename(file).replace(/\.ya?ml$/i, '');
  const id = kebabCase(name, scenarioLimits.identifier) || 'my-scenario';
  const text = starterScenario({ title: shown, id, cards, today: systemClock().slice(0, 10) });
  const written = await writeOutputs([{ path: file, bytes: Buffer.from(text) }]);
  if (!written.ok) return fail(terminal, written.error);
  terminal.print(file);
  return 0;
}
