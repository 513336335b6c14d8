import { describe, expect, it } from 'vitest';
import { buildSession } from '../testing/build-session.ts';
import { collectVotes } from './collect-votes.ts';
import { revealOrder } from './reveal-order.ts';

function order(builder: ReturnType<typeof buildSession>, by: Parameters<typeof revealOrder>[2]) {
  return revealOrder(builder.state, collectVotes(builder.session.scenario, builder.state), by);
}

/** Dealt: patching, scaling (provider), access-policy, backup-goals, log-review (customer). */
function played() {
  return buildSession({ groups: ['A', 'B'] })
    .advanceTo('sort')
    .vote('A', {
      patching: 'provider',
      'access-policy': 'provider',
      'backup-goals': 'provider',
      scaling: 'customer',
    })
    .vote('B', { patching: 'provider', 'access-policy': 'customer', 'backup-goals': 'provider' })
    .advanceTo('reveal');
}

describe('the order of the reveal', () => {
  it('is the deal by default', () => {
    expect(order(played(), 'deck')).toEqual([
      'patching',
      'scaling',
      'access-policy',
      'backup-goals',
      'log-review',
    ]);
  });

  it('puts the cards first that most groups gave away', () => {
    expect(order(played(), 'over-trust')).toEqual([
      'backup-goals',
      'access-policy',
      'patching',
      'scaling',
      'log-review',
    ]);
  });

  it('puts the cards first on which the groups are furthest apart, and those of one group last', () => {
    expect(order(played(), 'least-agreement')).toEqual([
      'access-policy',
      'patching',
      'backup-goals',
      'scaling',
      'log-review',
    ]);
  });
});
