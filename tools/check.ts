import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkTypes } from './check-types.ts';
import { root, run, step } from './run.ts';

export const reports = join(root, 'test-results');
export const unitReport = join(reports, 'unit.json');

/** Types of every environment, lint and format, walls, build and unit tests. @returns whether all passed */
export async function check(): Promise<boolean> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const passed = [
    await step('types', checkTypes),
    await step('lint and format', () => run('biome', ['check', '--error-on-warnings', '.'])),
    await step('walls', () =>
      run('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src']),
    ),
    await step('build', () => run('node', ['bin/build.mjs'])),
    await step('unit tests', () =>
      run('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`]),
    ),
  ];
  return passed.every(Boolean);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await check()) ? 0 : 1;
}
