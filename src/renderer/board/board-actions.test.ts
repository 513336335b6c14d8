import { describe, expect, it } from 'vitest';
import { createClient } from '#core/contract/client.ts';
import type { Transport } from '#core/contract/protocol.ts';
import { createBackend } from '#core/services/backend.ts';
import { buildScenario, cardId } from '#core/testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '#core/testing/build-session.ts';
import { createMemoryPorts } from '#core/testing/memory-ports.ts';
import { addTexts, createI18n } from '../i18n/i18n.ts';
import { openSessionStore } from '../session/session-store.ts';
import { createBoardActions } from './board-actions.ts';
import { createBoardViewStore } from './board-view-store.ts';

const i18n = createI18n();
await addTexts(i18n, 'board');

const scenario = buildScenario();
const [patching, scaling, policy, goals, logs] = scenario.controls.map((control) => control.id);

/** The board of group A over a real session store and backend, with what it said and where it put the focus. */
async function openBoard(played: SessionBuilder = buildSession({ scenario }).advanceTo('sort')) {
  const ports = createMemoryPorts([scenario]);
  await ports.sessions.save(played.session);
  const backend = createBackend(ports);
  const transport: Transport = {
    request: (envelope) => backend.handle('facilitator', structuredClone(envelope)),
    subscribe: (listener) => backend.subscribe('facilitator', listener),
  };
  const opened = await openSessionStore(played.session.id, {
    client: createClient(transport),
    transport,
    now: () => '2026-03-02T10:00:00.000Z',
    later: () => {},
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const session = opened.value;
  const said: string[] = [];
  const focused: string[] = [];
  const view = createBoardViewStore(null);
  const group = played.groupId('A');
  const actions = createBoardActions({
    session,
    view,
    group,
    vote: 'first',
    announce: (sentence) => said.push(sentence),
    t: i18n.getFixedT('en', 'board'),
    choose: () => {},
    ask: () => {},
    focus: (card) => focused.push(card),
  });
  const steps = () => session.getState().session.log.filter((event) => event.type === 'cards-placed');
  const lanes = () => session.getState().state.boards.get(group)?.first.lanes;
  return { actions, view, session, said, focused, steps, lanes };
}

function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The scenario has fewer cards than this test needs');
  return value;
}

describe('createBoardActions', () => {
  it('says where a card went and how many are placed, and goes on to the next card of the deck', async () => {
    const board = await openBoard();
    board.actions.moveTo(need(patching), 'provider');
    expect(board.said).toEqual(['Patching: provider lane, 1 of 5 placed.']);
    expect(board.focused).toEqual(['scaling']);
  });

  it('counts a card that was added in the room among all', async () => {
    const board = await openBoard();
    const added = { id: cardId('late'), title: 'Badge readers', description: '' };
    board.session.send({ type: 'add-card', added });
    board.actions.moveTo(added.id, 'customer');
    expect(board.said).toEqual(['Badge readers: customer lane, 1 of 6 placed.']);
    expect(board.lanes()?.customer).toEqual(['late']);
  });

  it('stays on the card when the deck is empty', async () => {
    const board = await openBoard();
    for (const control of scenario.controls) board.actions.moveTo(control.id, 'customer');
    expect(board.focused.at(-1)).toBe('log-review');
    expect(board.said.at(-1)).toBe('Log review: customer lane, 5 of 5 placed.');
  });

  it('stays on a card that only changed its lane', async () => {
    const board = await openBoard(
      buildSession({ scenario }).advanceTo('sort').place('A', 'provider', 'scaling'),
    );
    board.actions.moveTo(need(scaling), 'customer');
    expect(board.focused).toEqual(['scaling']);
  });

  it('places a whole selection as one step, in the order of the board', async () => {
    const board = await openBoard();
    board.actions.select(need(logs), false);
    board.actions.select(need(patching), true);
    board.actions.placeSelection('customer');
    expect(board.steps()).toHaveLength(1);
    expect(board.lanes()?.customer).toEqual(['patching', 'log-review']);
    expect(board.said.at(-1)).toBe('2 cards: customer lane, 2 of 5 placed.');
    expect(board.view.getState().selection.size).toBe(0);
  });

  it('does nothing for a click on a lane when no card is selected', async () => {
    const board = await openBoard();
    board.actions.placeSelection('customer');
    expect(board.steps()).toEqual([]);
    expect(board.said).toEqual([]);
  });

  it('puts cards that are dropped outside every area back, without a step', async () => {
    const board = await openBoard();
    board.actions.dropAt([need(policy)], need(policy), null);
    expect(board.steps()).toEqual([]);
    expect(board.said).toEqual(['Put back where it was.']);
  });

  it('speaks of the order when a card stays in its lane', async () => {
    const played = buildSession({ scenario }).advanceTo('sort').place('A', 'provider', 'patching', 'scaling');
    const board = await openBoard(played);
    board.actions.moveWithin(need(scaling), -1);
    expect(board.lanes()?.provider).toEqual(['scaling', 'patching']);
    expect(board.said).toEqual(['Scaling: provider lane, place 1 of 2.']);
    board.actions.moveWithin(need(scaling), -1);
    expect(board.said).toHaveLength(1);
  });

  it('asks to place a card before its certainty', async () => {
    const board = await openBoard();
    board.actions.stateCertainty(need(goals), 3);
    expect(board.said.at(-1)).toContain('not placed yet');
    board.actions.moveTo(need(goals), 'customer');
    board.actions.stateCertainty(need(goals), 3);
    expect(board.said.at(-1)).toBe('Backup goals: Sure.');
  });

  it('changes nothing on a committed board and says so', async () => {
    const played = buildSession({ scenario }).advanceTo('sort');
    played.do({ type: 'commit-vote', group: played.groupId('A') });
    const board = await openBoard(played);
    board.actions.moveTo(need(patching), 'provider');
    expect(board.steps()).toEqual([]);
    expect(board.said).toEqual(['This board cannot be changed now.']);
  });

  it('sends nothing from the board of another vote', async () => {
    const played = buildSession({ scenario, options: { secondVote: true } }).advanceTo('discuss');
    const board = await openBoard(played);
    board.actions.moveTo(cardId('patching'), 'provider');
    expect(board.steps()).toEqual([]);
  });

  it('takes a second click on a selected card as taking it back', async () => {
    const board = await openBoard();
    board.actions.select(need(patching), false);
    board.actions.select(need(patching), false);
    expect(board.said).toEqual(['1 card selected.', 'Nothing selected.']);
  });
});
