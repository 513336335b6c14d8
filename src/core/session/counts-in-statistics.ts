import type { SessionOptions } from './schema.ts';

/**
 * Whether a session may be part of a figure over several sessions: a count, a sum, a list of what is due. A rehearsal
 * never is; nothing that crosses sessions may decide this in another way.
 *
 * @param session its options, or the summary of it
 */
export function countsInStatistics(session: Pick<SessionOptions, 'rehearsal'>): boolean {
  return !session.rehearsal;
}
