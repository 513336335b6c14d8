import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScenario } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import { type Agenda, agendaOf, aheadOfPlanMs, elapsedByPhase, plannedFor } from './elapsed.ts';

const agenda: Agenda = [
  { phase: 'setup', minutes: 5 },
  { phase: 'sort', minutes: 15 },
  { phase: 'reveal', minutes: 12 },
];
const minute = 60_000;

function lastMoment(builder: SessionBuilder): string {
  return builder.session.log.at(-1)?.at ?? '';
}

function later(builder: SessionBuilder, ms: number): string {
  return new Date(Date.parse(lastMoment(builder)) + ms).toISOString();
}

/** Used milliseconds by phase, some time after the last event. */
function used(builder: SessionBuilder, laterMs = 0): Record<string, number> {
  const elapsed = elapsedByPhase(builder.session.log, agenda, later(builder, laterMs));
  return Object.fromEntries(elapsed.map(({ phase, usedMs }) => [phase, usedMs]));
}

/** Enters the sort two minutes after the setup began. */
function sorting(): SessionBuilder {
  return buildSession().wait(119).do({ type: 'change-phase', from: 'setup', to: 'sort' });
}

describe('elapsedByPhase', () => {
  it('counts each phase until the next, and the present one until now', () => {
    expect(used(sorting(), 12 * minute)).toEqual({ setup: 2 * minute, sort: 12 * minute, reveal: 0 });
  });

  it('names planned minutes, and null for a phase that took time without a plan', () => {
    const elapsed = elapsedByPhase(
      sorting().session.log,
      [{ phase: 'reveal', minutes: 12 }],
      later(sorting(), 1),
    );
    expect(elapsed).toEqual([
      { phase: 'setup', plannedMinutes: null, usedMs: 2 * minute },
      { phase: 'sort', plannedMinutes: null, usedMs: 1 },
      { phase: 'reveal', plannedMinutes: 12, usedMs: 0 },
    ]);
  });

  it('adds up the visits of a phase that was gone back to', () => {
    const builder = sorting().wait(59).do({ type: 'change-phase', from: 'sort', to: 'setup' });
    builder.wait(29).do({ type: 'change-phase', from: 'setup', to: 'sort' });
    expect(used(builder, 5000)).toEqual({ setup: 2.5 * minute, sort: minute + 5000, reveal: 0 });
  });

  it('stands still once the workshop is closed', () => {
    const builder = buildSession().advanceTo('closed');
    expect(used(builder, 60 * minute)).toEqual(used(builder));
  });

  it('takes no time away when the clock was set back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4000, max: 4000 }), { maxLength: 6 }), (waits) => {
        const builder = buildSession();
        for (const [place, seconds] of waits.entries()) {
          const [from, to] = place % 2 === 0 ? (['setup', 'sort'] as const) : (['sort', 'setup'] as const);
          builder.wait(seconds).do({ type: 'change-phase', from, to });
        }
        for (const usedMs of Object.values(used(builder, -1000))) expect(usedMs).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('aheadOfPlanMs', () => {
  const ahead = (builder: SessionBuilder, laterMs = 0) =>
    aheadOfPlanMs(elapsedByPhase(builder.session.log, agenda, later(builder, laterMs)), builder.state.phase);

  it('counts what earlier phases saved, and not what the present one may still use', () => {
    expect(ahead(sorting(), 12 * minute)).toBe(3 * minute);
  });

  it('counts what the present phase takes beyond its plan', () => {
    expect(ahead(sorting(), 20 * minute)).toBe(-2 * minute);
  });

  it('does not give a later phase back the time it has used before the workshop went back', () => {
    const builder = buildSession()
      .wait(299)
      .advanceTo('sort')
      .wait(15 * 60 - 3)
      .advanceTo('reveal');
    builder.wait(13 * 60 - 1).do({ type: 'change-phase', from: 'reveal', to: 'sort' });
    expect(ahead(builder)).toBe(-minute);
  });

  it('says nothing without a plan', () => {
    const elapsed = elapsedByPhase(sorting().session.log, [], lastMoment(sorting()));
    expect(aheadOfPlanMs(elapsed, 'sort')).toBeNull();
  });
});

describe('agendaOf', () => {
  it('prefers the plan of the setup, also when that is none', () => {
    const scenario = buildScenario({ agenda: [{ phase: 'sort', minutes: 20 }] });
    expect(agendaOf(scenario, {})).toEqual([{ phase: 'sort', minutes: 20 }]);
    expect(agendaOf(scenario, { agenda: [...agenda] })).toEqual(agenda);
    expect(agendaOf(scenario, { agenda: [] })).toEqual([]);
    expect(agendaOf(buildScenario(), {})).toEqual([]);
  });

  it('gives a phase the sum of its items', () => {
    const twice: Agenda = [
      { phase: 'sort', minutes: 10 },
      { phase: 'sort', minutes: 2.5 },
    ];
    expect(plannedFor(twice, 'sort')).toBe(12.5);
    expect(plannedFor(twice, 'reveal')).toBeNull();
  });
});
