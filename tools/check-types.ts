import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finished, root, run } from './run.ts';

/** One type check per environment: each has its own lib and types, so a core file that reaches for the DOM does not compile. */
export const environments = [
  'src/core',
  'src/node',
  'src/server',
  'src/cli',
  'src/main',
  'src/preload',
  'src/renderer',
  'src',
  'e2e',
  'tools',
  'bench',
] as const;

export async function checkTypes(): Promise<Finished> {
  let output = '';
  let code = 0;
  for (const environment of environments) {
    if (!existsSync(join(root, environment, 'tsconfig.json'))) continue;
    const finished = await run('tsc', ['-p', environment]);
    if (finished.code === 0) continue;
    code = 1;
    output += `${environment}\n${finished.output}`;
  }
  return { code, output };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { code, output } = await checkTypes();
  process.stdout.write(output);
  process.exitCode = code;
}
