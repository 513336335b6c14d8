import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../index.ts';
import { type ExitCode, harmless } from '../terminal.ts';

export interface Captured {
  readonly code: ExitCode;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs a command in this process, with its lines as a terminal would show them. */
export async function runCaptured(...args: readonly string[]): Promise<Captured> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    print: (line) => out.push(harmless(line)),
    say: (line) => err.push(harmless(line)),
  });
  return { code, out, err };
}

/** A folder of its own, and a function that writes a file into it and gives its path. */
export interface Workplace {
  readonly path: string;
  readonly write: (name: string, text: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function makeWorkplace(): Promise<Workplace> {
  const path = await mkdtemp(join(tmpdir(), 'demarc-command-'));
  return {
    path,
    write: async (name, text) => {
      const file = join(path, name);
      await writeFile(file, text);
      return file;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

const root = new URL('../../../', import.meta.url);

/** The checked case: a map, a sheet of two groups and the figures they score to. */
export const example = {
  scenario: fileURLToPath(new URL('src/core/scoring/examples/managed-database-map.yaml', root)),
  placements: fileURLToPath(new URL('src/core/scoring/examples/managed-database-placements.csv', root)),
  score: fileURLToPath(new URL('src/core/scoring/examples/managed-database-score.json', root)),
} as const;

export const builtInScenarios = fileURLToPath(new URL('scenarios', root));

/** Runs `session new` on the checked case. */
export function makeExampleSession(out: string): Promise<Captured> {
  const { scenario, placements } = example;
  return runCaptured('session', 'new', '--scenario', scenario, '--placements', placements, '--out', out);
}
