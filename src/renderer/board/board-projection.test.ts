import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from '#core/scenario/schema.ts';
import { ballotOf, emptyBallot, type SessionState } from '#core/session/state.ts';
import { buildControl, buildScenario, cardId } from '#core/testing/build-scenario.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { areasOf } from './board-areas.ts';
import { layOutBoard, type Point } from './board-layout.ts';
import { type BoardPicture, cardNodeId, createNodeProjector, projectNodes } from './board-projection.ts';

const ids = Array.from({ length: 12 }, (_, number) => `card-${number}`);
const scenario = buildScenario({ controls: ids.map((id) => buildControl(id, 'provider')) });
const play = () => buildSession({ scenario }).advanceTo('sort');

function pictureOf(state: SessionState, parts: Partial<BoardPicture> = {}): BoardPicture {
  const group = state.setup.groups[0];
  const ballot = (group && ballotOf(state, group.id, 'first')) ?? emptyBallot;
  const areas = areasOf(state, ballot);
  const layout = layOutBoard({
    size: { width: 1000, height: 690 },
    areas: areas.map(({ area, cards }) => ({ area, cells: cards.length })),
    totalCells: 12,
    longestTitle: 20,
    textScale: 1,
    mode: 'sort',
    hasTallies: false,
  });
  return {
    layout,
    areas,
    selection: new Set(),
    dragged: new Map(),
    canMove: true,
    restingClass: 'resting',
    ...parts,
  };
}

const lanes = fc.constantFrom('provider' as const, 'customer' as const, null);
const moves = fc.array(fc.tuple(fc.constantFrom(...ids), lanes), { maxLength: 30 });

describe('projectNodes', () => {
  it('shows every dealt card exactly once, in the order of its lane', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const session = play();
        for (const [card, lane] of steps) session.place('A', lane, card);
        const picture = pictureOf(session.state);
        const cards = projectNodes(picture, []).flatMap((node) =>
          node.type === 'card' ? [node.data.card] : [],
        );
        expect([...cards].sort()).toEqual([...session.state.dealt].sort());
        expect(cards).toEqual(picture.areas.flatMap((area) => area.cards));
      }),
    );
  });

  it('keeps every node object when nothing changed', () => {
    const session = play().place('A', 'provider', 'card-3');
    const first = projectNodes(pictureOf(session.state), []);
    const again = projectNodes(pictureOf(session.state), first);
    again.forEach((node, place) => {
      expect(node).toBe(first[place]);
    });
  });

  it('makes a new node only for the card under the pointer', () => {
    const { state } = play();
    const project = createNodeProjector();
    const before = project(pictureOf(state));
    const dragged = new Map<CardId, Point>([[cardId('card-4'), { x: 300, y: 40 }]]);
    const during = project(pictureOf(state, { dragged }));
    const changed = during.filter((node, place) => node !== before[place]).map((node) => node.id);
    expect(changed).toEqual([cardNodeId(cardId('card-4'))]);
    const held = during.find((node) => node.id === cardNodeId(cardId('card-4')));
    expect(held?.position).toEqual({ x: 300, y: 40 });
    expect(held?.className).not.toBe('resting');
  });

  it('makes a new node only for a card that was selected', () => {
    const { state } = play();
    const before = projectNodes(pictureOf(state), []);
    const after = projectNodes(pictureOf(state, { selection: new Set([cardId('card-2')]) }), before);
    expect(after.filter((node, place) => node !== before[place])).toHaveLength(1);
  });

  it('lets no node be dragged, selected or deleted on a board that is closed', () => {
    const nodes = projectNodes(pictureOf(play().state, { canMove: false }), []);
    for (const node of nodes) {
      expect([node.draggable, node.selectable, node.deletable]).toEqual([false, false, false]);
    }
  });
});
