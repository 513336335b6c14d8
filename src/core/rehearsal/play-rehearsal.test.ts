import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../report/report-model.ts';
import { fold } from '../session/change.ts';
import { parseSession } from '../session/parse-session.ts';
import { printSession } from '../session/print-session.ts';
import { sessionIdSchema } from '../session/schema.ts';
import { buildScenario } from '../testing/build-scenario.ts';
import { playRoom } from '../testing/report-session.ts';
import { playRehearsal } from './play-rehearsal.ts';

const { scenario } = playRoom().session;
const parts = { id: sessionIdSchema.parse('rehearsal'), groups: 4, seed: 1, at: '2026-03-02T09:00:00.000Z' };

function played(more: Partial<typeof parts> = {}, of = scenario) {
  const session = playRehearsal(of, { ...parts, ...more });
  if (!session.ok) throw new Error(session.error);
  return session.value;
}

describe('a rehearsal played by itself', () => {
  it('ends in the debrief with every vote committed, every card revealed and the mark of a rehearsal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 0xffff_ffff }),
        (groups, seed) => {
          const { phase, setup, boards, revealed, dealt } = fold(played({ groups, seed }));
          expect([phase, setup.options.rehearsal, boards.size, revealed.size]).toEqual([
            'debrief',
            true,
            groups,
            dealt.length,
          ]);
          for (const { first, final } of boards.values())
            expect([first.committed, final?.committed]).toEqual([true, true]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is the same session for the same seed, and another one for another seed', () => {
    expect(printSession(played())).toBe(printSession(played()));
    expect(printSession(played({ seed: 2 }))).not.toBe(printSession(played()));
  });

  it('is a session that can be opened again', () => {
    const parsed = parseSession(printSession(played()), 'rehearsal.session.json');
    expect(parsed.ok && parsed.value).toEqual(played());
  });

  it('shows two injects, writes a decision down, and takes some time', () => {
    const { room, actions } = buildReport(played({ groups: 8 }), parts.at);
    expect(room.injects.map(({ id }) => id)).toEqual(['outage', 'leak']);
    expect(room.decisions).toHaveLength(1);
    expect(room.secondVote?.length).toBeGreaterThan(0);
    expect(room.elapsed.find(({ phase }) => phase === 'sort')?.usedMs).toBeGreaterThan(60_000);
    for (const { card } of actions) expect(card).not.toBeNull();
  });

  it('plays a scenario without injects and without a shared lane too', () => {
    expect(fold(played({}, buildScenario())).phase).toBe('debrief');
  });
});
