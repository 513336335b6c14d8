import { describe, expect, it } from 'vitest';
import { fold } from '../session/change.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import { reportCards } from './report-cards.ts';

function secondsOf(builder: SessionBuilder): readonly (number | null)[] {
  const { scenario } = builder.session;
  return reportCards(scenario, fold(builder.session)).map(
    ({ placements }) => placements[0]?.secondsToPlace ?? null,
  );
}

describe('seconds to place', () => {
  it('run from the start of the sort to the last placement in the first vote, in whole seconds', () => {
    const builder = buildSession({ options: { secondVote: true } })
      .advanceTo('sort')
      .vote('A', { patching: 'provider', scaling: 'provider' })
      .wait(9.9)
      .vote('A', { patching: 'customer' })
      .advanceTo('discuss')
      .wait(600)
      .vote('A', { scaling: 'customer', 'log-review': 'customer' });
    expect(secondsOf(builder)).toEqual([12, 2, null, null, null]);
  });

  it('are unknown when the clock was set back in between', () => {
    const builder = buildSession().advanceTo('sort').wait(-60).vote('A', { patching: 'provider' });
    expect(secondsOf(builder)[0]).toBeNull();
  });
});

describe('a card that is not revealed', () => {
  it('tells no dispute, which would tell that its key is contested, even where a file holds one', () => {
    const { session } = buildSession().advanceTo('reveal').revealAll().dispute('scaling', 'Ours is fixed.');
    const hidden = { ...session, log: session.log.filter((event) => event.type !== 'cards-revealed') };
    expect(reportCards(session.scenario, fold(session))[1]?.disputed).toBe('Ours is fixed.');
    expect(reportCards(session.scenario, fold(hidden))[1]).toMatchObject({ disputed: null, key: null });
  });
});
