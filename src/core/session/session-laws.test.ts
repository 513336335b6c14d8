import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phases } from '../scenario/schema.ts';
import { arbitraryCommand } from '../testing/arbitrary-commands.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession } from '../testing/build-session.ts';
import { evolve, fold, foldChange } from './change.ts';
import { checkSession } from './check-session.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import { type Session, sessionSchema } from './schema.ts';
import { isInPlay, type SessionState, voteInPhase } from './state.ts';

const scenario = buildScenario({
  controls: [
    buildControl('patching', 'provider'),
    buildControl('failover', 'shared'),
    buildControl('access', 'customer'),
    buildControl('backup', 'customer', { category: 'recovery' }),
  ],
  injects: [
    { id: 'outage', title: 'Outage', text: 'It is down.', controls: ['failover'] },
    { id: 'leak', title: 'Leak', text: 'It is out.', controls: ['access'] },
  ],
});
const start = buildSession({ scenario, options: { sharedLane: true, secondVote: true } });
const commands = fc.array(arbitraryCommand(scenario, start.state.setup), { maxLength: 80, size: 'max' });

/** A workshop that has begun, so that most random commands find an open vote. */
function begun(): Session {
  return buildSession({ scenario, options: { sharedLane: true, secondVote: true } }).advanceTo('sort')
    .session;
}

interface Played {
  readonly session: Session;
  readonly state: SessionState;
}

function play(
  session: Session,
  list: readonly Command[],
  eachStep?: (before: Played, after: Played) => void,
): Played {
  let now: Played = { session, state: fold(session) };
  list.forEach((command, step) => {
    const at = new Date(Date.UTC(2026, 2, 2, 10, 0, step)).toISOString();
    const decision = decide(now.session, now.state, command, at);
    if (!decision.ok || decision.value === null) return;
    const after = evolve(now.session, decision.value);
    const next = { session: after, state: foldChange(now.state, now.session, after, decision.value) };
    eachStep?.(now, next);
    now = next;
  });
  return now;
}

describe('the session log', () => {
  it('folds to the same state step by step and as a whole', () => {
    fc.assert(
      fc.property(commands, (list) => {
        play(begun(), list, (_, after) => expect(after.state).toEqual(fold(after.session)));
      }),
    );
  });

  it('keeps every card in exactly one place, and every lane in step with the placements', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const { state } = play(begun(), list);
        for (const board of state.boards.values()) {
          for (const ballot of [board.first, board.final]) {
            if (ballot === null) continue;
            const laid = state.lanes.flatMap((lane) =>
              ballot.lanes[lane].map((card) => [card, lane] as const),
            );
            expect(new Set(laid.map(([card]) => card)).size).toBe(laid.length);
            expect(laid.length).toBe(ballot.placements.size);
            for (const [card, lane] of laid) expect(ballot.placements.get(card)?.lane).toBe(lane);
          }
        }
      }),
    );
  });

  it('never points to a card or a group that undo took away', () => {
    fc.assert(
      fc.property(commands, (list) => {
        play(begun(), list, (_, { session, state }) => {
          expect(checkSession(session)).toBeNull();
          for (const board of state.boards.values()) {
            for (const card of board.first.placements.keys()) expect(isInPlay(state, card)).toBe(true);
          }
        });
      }),
    );
  });

  it('raises the revision by one with every change and stays a valid session file', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const { session } = play(begun(), list, (before, after) => {
          expect(after.session.revision).toBe(before.session.revision + 1);
        });
        expect(sessionSchema.parse(session)).toEqual(session);
        const seqs = session.log.map((event) => event.seq);
        expect(seqs).toEqual([...new Set(seqs)].sort((left, right) => left - right));
      }),
    );
  });

  it('returns to the same log and state when everything is undone and redone', () => {
    fc.assert(
      fc.property(commands, (list) => {
        const before = play(
          begun(),
          list.filter((command) => command.type !== 'undo' && command.type !== 'redo'),
        );
        for (const by of ['facilitator', ...before.state.boards.keys()] as const) {
          const hand = by as Extract<Command, { type: 'undo' }>['by'];
          const undone = play(before.session, Array<Command>(80).fill({ type: 'undo', by: hand }));
          const steps = before.session.log.length - undone.session.log.length;
          const redone = play(undone.session, Array<Command>(steps).fill({ type: 'redo', by: hand }));
          expect(redone.session.log).toEqual(before.session.log);
          expect(redone.state).toEqual(before.state);
        }
      }),
    );
  });

  it('ends a vote only when every present group has committed, and reveals nothing before', () => {
    let votesEnded = 0;
    fc.assert(
      fc.property(commands, (list) => {
        play(begun(), list, (before, after) => {
          const vote = voteInPhase(before.state.phase);
          const isForward = phases.indexOf(after.state.phase) > phases.indexOf(before.state.phase);
          if (vote !== null) expect(after.state.revealed).toEqual(before.state.revealed);
          if (vote === null || !isForward) return;
          votesEnded += 1;
          for (const board of before.state.boards.values()) {
            if (board.present)
              expect(vote === 'first' ? board.first.committed : board.final?.committed).toBe(true);
          }
        });
      }),
    );
    expect(votesEnded).toBeGreaterThan(0);
  });
});
