import { randomBytes, randomUUID } from 'node:crypto';
import type { IdSource } from '#core/services/ports.ts';

export const randomId: IdSource = () => randomUUID();

const secretBytes = 32;

/** A secret nobody can guess, of letters, digits, hyphens and underscores: safe in a cookie and behind a `#`. */
export function randomSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}
