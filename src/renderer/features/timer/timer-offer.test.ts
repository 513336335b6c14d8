import { describe, expect, it } from 'vitest';
import { buildScenario } from '#core/testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '#core/testing/build-session.ts';
import { offeredSeconds, visitOf } from './timer-offer.ts';

const scenario = buildScenario({
  agenda: [
    { phase: 'sort', minutes: 15 },
    { phase: 'reveal', minutes: 2.5 },
  ],
});

function offered({ session, state }: SessionBuilder): number | null {
  return offeredSeconds(session.scenario, session.log, state);
}

describe('offeredSeconds', () => {
  it('offers the planned minutes of the present phase, and nothing where none are planned', () => {
    const builder = buildSession({ scenario });
    expect(offered(builder)).toBeNull();
    expect(offered(builder.advanceTo('sort'))).toBe(900);
    expect(offered(builder.advanceTo('reveal'))).toBe(150);
    expect(offered(builder.advanceTo('debrief'))).toBeNull();
  });

  it('offers it once per visit of a phase', () => {
    const builder = buildSession({ scenario }).advanceTo('sort').do({ type: 'start-timer', seconds: 60 });
    expect(offered(builder)).toBeNull();
    expect(offered(builder.do({ type: 'stop-timer' }))).toBeNull();
    const before = visitOf(builder.session.log);
    builder.do({ type: 'change-phase', from: 'sort', to: 'setup' }).advanceTo('sort');
    expect(offered(builder)).toBe(900);
    expect(visitOf(builder.session.log)).toBeGreaterThan(before);
  });
});
