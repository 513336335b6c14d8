import { stat } from 'node:fs/promises';
import { failure, type Result, success } from '#core/result.ts';
import { errorCode } from '#node/storage/file-system.ts';
import { saveProblem } from '#node/storage/save-problem.ts';
import { writeStrictly } from '#node/storage/strict-file.ts';

/** A file to write, by the path that a person gave or that follows from it. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files a person named, each whole or not at all. All places are looked at before the first is written, so that
 * a place that cannot take its file leaves the others as they were.
 *
 * @returns the paths, or one sentence when a file cannot be written
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<Result<readonly string[], string>> {
  for (const { path } of outputs) {
    const status = await stat(path).catch(() => null);
    if (status !== null && !status.isFile())
      return failure(`${path} is not a plain file. Name the file to write with --out.`);
  }
  for (const { path, bytes } of outputs) {
    try {
      await writeStrictly(path, bytes, { keepLastGoodCopy: false });
    } catch (error) {
      return failure(outputProblem(path, error));
    }
  }
  return success(outputs.map(({ path }) => path));
}

function outputProblem(path: string, error: unknown): string {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? `${path} was not written because its folder does not exist. Create the folder first.`
    : saveProblem(path, error).message;
}
