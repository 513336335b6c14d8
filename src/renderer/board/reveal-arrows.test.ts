import { describe, expect, it } from 'vitest';
import { latestBallot } from '#core/session/state.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { areasOf } from './board-areas.ts';
import { layOutBoard } from './board-layout.ts';
import { revealedLanes } from './card-faces.ts';
import { revealArrows } from './reveal-arrows.ts';

function arrowsAfter(...revealed: string[]) {
  const session = buildSession()
    .advanceTo('sort')
    .vote('A', { patching: 'customer', scaling: 'provider', 'log-review': 'provider' })
    .advanceTo('reveal')
    .reveal(...revealed);
  const board = session.state.boards.get(session.groupId('A'));
  if (board === undefined) throw new Error('Group A has no board');
  const expected = revealedLanes(session.session.scenario, session.state.revealed);
  const areas = areasOf(session.state, latestBallot(board), expected);
  const layout = layOutBoard({
    size: { width: 1000, height: 690 },
    areas: areas.map(({ area, cards, missing }) => ({ area, cells: cards.length + missing.length })),
    totalCells: 8,
    longestTitle: 20,
    textScale: 1,
    mode: 'reveal',
    hasTallies: false,
  });
  return revealArrows(areas, layout).map(({ card, kind }) => [card, kind]);
}

describe('revealArrows', () => {
  it('leads from wrong and blank cards to their lanes, and from right ones nowhere', () => {
    expect(arrowsAfter('patching', 'scaling', 'access-policy')).toEqual([
      ['access-policy', 'blank'],
      ['patching', 'wrong'],
    ]);
  });

  it('draws nothing for a card that is not turned over', () => {
    expect(arrowsAfter('scaling')).toEqual([]);
  });
});
