import { lstat, open } from 'node:fs/promises';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import { failure, type Result, success } from '#core/result.ts';
import { errorCode } from '../storage/file-system.ts';

/**
 * Reads a file that a person named, as text. Links, devices and folders are refused, and so is a file beyond the limit,
 * before a byte of it is read; text that is no UTF-8 is refused as well.
 *
 * @param name how the file is called in the sentence of an error
 */
export async function readBounded(
  path: string,
  name: string,
  limitBytes: number,
): Promise<Result<string, ContractError>> {
  try {
    const status = await lstat(path);
    if (!status.isFile()) {
      return failure(
        contractError(
          'invalid-file',
          `${name} is not a plain file. Name the file itself, not a folder or a link.`,
        ),
      );
    }
    if (status.size > limitBytes) {
      const limit = `${Math.floor(limitBytes / 1024)} KB`;
      return failure(
        contractError('too-large', `${name} is larger than ${limit}, the limit for this kind of file.`),
      );
    }
    const file = await open(path, 'r');
    try {
      return success(new TextDecoder('utf-8', { fatal: true }).decode(await file.readFile()));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof TypeError) {
      return failure(
        contractError('invalid-file', `${name} is not text in UTF-8. Save it as UTF-8 and try again.`),
      );
    }
    const code = errorCode(error);
    if (code === 'ENOENT')
      return failure(contractError('not-found', `There is no file ${name}. Check the name.`));
    return failure(
      contractError(
        'invalid-file',
        `${name} cannot be read (${code ?? 'unknown error'}). Check its permissions.`,
      ),
    );
  }
}
