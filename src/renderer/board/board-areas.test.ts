import { describe, expect, it } from 'vitest';
import { latestBallot } from '#core/session/state.ts';
import { cardId } from '#core/testing/build-scenario.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { areasOf, findCard } from './board-areas.ts';
import { revealedLanes } from './card-faces.ts';

function boardOf(session: ReturnType<typeof buildSession>) {
  const board = session.state.boards.get(session.groupId('A'));
  if (board === undefined) throw new Error('Group A has no board');
  const expected = revealedLanes(session.session.scenario, session.state.revealed);
  return areasOf(session.state, latestBallot(board), expected);
}

const played = () =>
  buildSession()
    .advanceTo('sort')
    .vote('A', { patching: 'customer', scaling: 'provider', 'log-review': 'provider' })
    .advanceTo('reveal');

describe('areasOf', () => {
  it('begins with the deck and goes on by rising customer duty', () => {
    const areas = boardOf(played());
    expect(areas.map(({ area }) => area)).toEqual(['deck', 'provider', 'customer']);
    expect(areas[0]?.cards).toEqual(['access-policy', 'backup-goals']);
    expect(areas[1]?.cards).toEqual(['scaling', 'log-review']);
  });

  it('says nothing about where a card belongs before it is turned over', () => {
    expect(boardOf(played()).flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('marks the lane of a revealed card that is wrong or blank, and of no other', () => {
    const areas = boardOf(played().reveal('patching', 'scaling', 'access-policy'));
    expect(areas.map(({ missing }) => missing)).toEqual([[], ['patching'], ['access-policy']]);
  });

  it('finds a card with its place', () => {
    const areas = boardOf(played());
    expect(findCard(areas, cardId('log-review'))).toMatchObject({ content: { area: 'provider' }, place: 1 });
    expect(findCard(areas, cardId('unknown'))).toBeNull();
  });
});
