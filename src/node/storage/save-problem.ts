import { type ContractError, contractError } from '#core/contract/errors.ts';
import { errorCode } from './file-system.ts';

/** What a failed write means for the person at the keyboard, in one sentence with the file and a way out. */
export function saveProblem(file: string, error: unknown): ContractError {
  const code = errorCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return contractError(
        'not-saved',
        `${file} was not saved because the disk is full. Free some space, then it is tried again.`,
      );
    case 'EFBIG':
      return contractError(
        'too-large',
        `${file} was not saved because it has grown beyond the limit of 64 MB. Export it and start a new session.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return contractError(
        'not-saved',
        `${file} was not saved because the folder may not be written. Change its permissions, or choose another folder with --data-dir.`,
      );
    case 'EMFILE':
    case 'ENFILE':
      return contractError(
        'not-saved',
        `${file} was not saved because too many files are open. Close other programs, then it is tried again.`,
      );
    default:
      return contractError(
        'not-saved',
        `${file} was not saved because the disk reported an error${code === null ? '' : ` (${code})`}. Check the disk; the last saved state is still there.`,
      );
  }
}
