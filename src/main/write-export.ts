import { type ContractError, contractError } from '#core/contract/errors.ts';
import { failure, type Result, success } from '#core/result.ts';
import { errorCode } from '#node/storage/file-system.ts';
import { writeStrictly } from '#node/storage/strict-file.ts';

/** Writes one export where the person wants it, whole or not at all, and without a copy of what was there before. */
export async function writeExport(path: string, bytes: Uint8Array): Promise<Result<null, ContractError>> {
  try {
    await writeStrictly(path, bytes, { keepLastGoodCopy: false });
    return success(null);
  } catch (error) {
    return failure(contractError('not-saved', `${path} was not saved because ${causeOf(error)}`));
  }
}

function causeOf(error: unknown): string {
  const code = errorCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full. Free some space or choose another place.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'this place may not be written to. Choose another place.';
    case 'EISDIR':
      return 'there is a folder with this name. Choose another name.';
    default:
      return `the disk reported an error${code === null ? '' : ` (${code})`}. Choose another place.`;
  }
}
