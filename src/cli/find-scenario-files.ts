import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { failure, type Result, success } from '#core/result.ts';

const scenarioEnding = /\.(?:ya?ml|json)$/i;

/**
 * The scenario files that an argument stands for: a file stands for itself, a folder for those in it and in the folders
 * below, a pattern such as `packs/*.yaml` for those that match. Names come before patterns, so that a file with a
 * brace in its name can be named. Hidden folders and node_modules are not looked into.
 *
 * @returns paths in the order of their names, or one sentence when there is none
 */
export async function findScenarioFiles(argument: string): Promise<Result<readonly string[], string>> {
  const status = await stat(argument).catch(() => null);
  if (status?.isDirectory() === true) {
    const inside = await matches('**/*', argument);
    return inside.length === 0
      ? failure('This folder has no scenario files in it.')
      : success(inside.map((path) => join(argument, path)));
  }
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  if (status !== null || !isDynamicPattern(pattern)) return success([argument]);
  const found = await matches(pattern, '.');
  return found.length === 0 ? failure('No scenario file matches this pattern. Check it.') : success(found);
}

async function matches(pattern: string, folder: string): Promise<readonly string[]> {
  const found = await glob(pattern, {
    cwd: resolve(folder),
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return found.filter((path) => scenarioEnding.test(path)).sort();
}
