import { describe, expect, it } from 'vitest';
import { collectVotes } from '#core/scoring/collect-votes.ts';
import { cardId } from '#core/testing/build-scenario.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { cardsToDiscuss } from './cards-to-discuss.ts';

/** Keyed: patching, scaling (provider), access-policy, backup-goals, log-review (customer). */
function played() {
  return buildSession({ groups: ['A', 'B'] })
    .advanceTo('sort')
    .vote('A', { patching: 'customer', scaling: 'provider', 'access-policy': 'provider' })
    .vote('B', { scaling: 'customer', 'access-policy': 'provider', 'backup-goals': 'provider' })
    .advanceTo('reveal');
}

function toDiscuss(builder: ReturnType<typeof buildSession>) {
  const { session, state } = builder;
  return cardsToDiscuss(collectVotes(session.scenario, state), state.disputes);
}

describe('the cards to talk about', () => {
  it('begin with what most groups got wrong, and put over-trust before over-claim', () => {
    expect(toDiscuss(played()).map(({ card }) => card)).toEqual([
      'access-policy',
      'backup-goals',
      'patching',
      'scaling',
    ]);
  });

  it('say in how many groups each direction was', () => {
    const [first, , third] = toDiscuss(played());
    expect(first).toEqual({ card: 'access-policy', overTrust: 2, overClaim: 0, isDisputed: false });
    expect(third).toEqual({ card: 'patching', overTrust: 0, overClaim: 1, isDisputed: false });
  });

  it('leave out what was right everywhere or blank, and end with the disputed ones', () => {
    const card = cardId('access-policy');
    const builder = played()
      .do({ type: 'reveal-cards', cards: [card] })
      .do({ type: 'dispute-card', card, reason: 'Our contract differs.' });
    const found = toDiscuss(builder);
    expect(found.map((entry) => entry.card)).not.toContain('log-review');
    expect(found.at(-1)).toEqual({ card, overTrust: 0, overClaim: 0, isDisputed: true });
    expect(found.filter((entry) => entry.card === card)).toHaveLength(1);
  });
});
