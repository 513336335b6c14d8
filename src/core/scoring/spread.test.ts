import { describe, expect, it } from 'vitest';
import { buildSession } from '../testing/build-session.ts';
import { collectVotes } from './collect-votes.ts';
import { spreadOfFirstVote } from './spread.ts';

describe('the spread of the first vote', () => {
  const builder = buildSession({
    groups: ['A', 'B', 'C', 'D'],
    options: { secondVote: true, sharedLane: true },
  })
    .advanceTo('sort')
    .vote('A', { patching: 'provider', scaling: 'provider', 'access-policy': 'customer' })
    .vote('B', { patching: 'customer', scaling: 'provider' })
    .vote('C', { patching: 'customer', scaling: 'provider' })
    .vote('D', { patching: 'provider', scaling: 'customer' })
    .leave('D')
    .advanceTo('discuss')
    .place('A', 'customer', 'patching');
  const spread = spreadOfFirstVote(collectVotes(builder.session.scenario, builder.state));

  it('counts the present groups as they voted first, least agreement first', () => {
    expect(spread.map(({ card, lanes, blank }) => [card, lanes.provider, lanes.customer, blank])).toEqual([
      ['patching', 1, 2, 0],
      ['scaling', 3, 0, 0],
      ['access-policy', 0, 1, 2],
      ['backup-goals', 0, 0, 3],
      ['log-review', 0, 0, 3],
    ]);
    expect(spread.map((card) => card.agreement)).toEqual([1 / 3, 1, null, null, null]);
  });

  it('names the groups at the extremes where the groups disagree, and nobody where they agree', () => {
    const named = spread.map(({ extremes }) =>
      extremes.map(({ lane, groups }) => [lane, ...groups.map((group) => group.name)]),
    );
    expect(named.slice(0, 3)).toEqual([
      [
        ['provider', 'A'],
        ['customer', 'B', 'C'],
      ],
      [],
      [],
    ]);
  });

  it('holds nothing of the key', () => {
    expect(JSON.stringify(spread)).not.toMatch(/expected|Reason|Misconception/);
  });
});
