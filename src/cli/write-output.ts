import { stat } from 'node:fs/promises';
import { failure, type Result, success } from '#core/result.ts';
import { errorCode } from '#node/storage/file-system.ts';
import { saveProblem } from '#node/storage/save-problem.ts';
import { writeStrictly } from '#node/storage/strict-file.ts';

/** Writes a file a person named, whole or not at all. @returns one sentence when it cannot be written */
export async function writeOutput(path: string, text: string): Promise<Result<null, string>> {
  const status = await stat(path).catch(() => null);
  if (status !== null && !status.isFile())
    return failure(`${path} is not a plain file. Name the file to write with --out.`);
  try {
    await writeStrictly(path, Buffer.from(text, 'utf8'), { keepLastGoodCopy: false });
    return success(null);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return failure(`${path} was not written because its folder does not exist. Create the folder first.`);
    return failure(saveProblem(path, error).message);
  }
}
