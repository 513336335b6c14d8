import type { Scenario } from '../scenario/schema.ts';
import { type Session, type SessionId, type Setup, sessionFormat } from './schema.ts';

/**
 * A new session of a scenario, in its setup phase. The scenario is kept as a snapshot: later edits of the library
 * never change what a finished workshop was scored against.
 *
 * @param at the moment of creation, as `Date.prototype.toISOString` writes it
 */
export function createSession(id: SessionId, scenario: Scenario, setup: Setup, at: string): Session {
  return {
    format: sessionFormat,
    id,
    createdAt: at,
    revision: 1,
    nextSeq: 2,
    scenario,
    log: [{ type: 'session-set-up', seq: 1, at, by: 'facilitator', setup }],
    undone: [],
  };
}
