import { z } from 'zod';
import { refusalReasonSchema } from '../session/commands.ts';

/** Every way a call can fail, as data. The list is closed: a new code needs a sentence in the catalogue and a case in the CLI. */
export const errorCodes = [
  /** The call is not in the table, or its input does not fit; nothing happened. */
  'bad-request',
  /** This window may not make this call. */
  'forbidden',
  /** No scenario or session has this id. */
  'not-found',
  /** The session does not allow the command now; `reason` says why. */
  'refused',
  /** A file is no scenario or session that this version reads. */
  'invalid-file',
  /** Something else has the place already; the message says what, and nothing was overwritten. */
  'conflict',
  /** The session was written by a newer version, or its folder cannot be written; it opens for reading only. */
  'read-only',
  /** The change could not be saved, so it did not happen. */
  'not-saved',
  /** Input beyond a limit that the message names. */
  'too-large',
  /** This host or version cannot do it; the message says what can. */
  'unavailable',
  /** A person stopped it. */
  'cancelled',
  /** The backend did not answer. */
  'unreachable',
  /** A defect. The message never carries a stack trace. */
  'internal',
] as const;

export const contractErrorSchema = z.strictObject({
  code: z.enum(errorCodes),
  /** One sentence for a person: what is wrong, where, and what to do. */
  message: z.string(),
  reason: refusalReasonSchema.optional(),
});
export type ContractError = z.infer<typeof contractErrorSchema>;
export type ErrorCode = ContractError['code'];

export function contractError(code: ErrorCode, message: string): ContractError {
  return { code, message };
}
