import { failure, type Result } from '#core/result.ts';
import { checkSession } from '#core/session/check-session.ts';
import { parseSession } from '#core/session/parse-session.ts';
import type { Session } from '#core/session/schema.ts';
import { decodeStoredSession, type StoredProblem } from '../storage/stored-session.ts';

/**
 * Reads the text of a session file, as it is exported or as it is stored. Either may come from anywhere, so a right
 * checksum does not spare a log the questions that an exported one is asked.
 *
 * @param name how the file is called in the sentence of an error
 */
export function decodeSessionFile(text: string, name: string): Result<Session, string> {
  if (!/^\{"format":"demarc\/stored-session@/.test(text)) {
    const parsed = parseSession(text, name);
    return parsed.ok ? parsed : failure(parsed.error.message);
  }
  const stored = decodeStoredSession(Buffer.from(text, 'utf8'));
  if (!stored.ok) return failure(problemWith(name, stored.error));
  return checkSession(stored.value) === null
    ? stored
    : failure(problemWith(name, { kind: 'damaged', reason: 'its log does not hang together' }));
}

function problemWith(name: string, { kind, reason }: StoredProblem): string {
  const remedy =
    kind === 'newer-format'
      ? 'Open it with that version.'
      : 'Use another copy; of its own files the app finds the last good one by itself.';
  return `${name} cannot be read because ${reason}. ${remedy}`;
}
