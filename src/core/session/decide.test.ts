import { describe, expect, it } from 'vitest';
import { buildControl, buildScenario, cardId } from '../testing/build-scenario.ts';
import { buildSession } from '../testing/build-session.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import { deckOf } from './state.ts';

const at = '2026-03-02T12:00:00.000Z';

function refusal(builder: ReturnType<typeof buildSession>, command: Command): string | null {
  const decision = decide(builder.session, builder.state, command, at);
  return decision.ok ? null : decision.error;
}

function isNoOp(builder: ReturnType<typeof buildSession>, command: Command): boolean {
  const decision = decide(builder.session, builder.state, command, at);
  return decision.ok && decision.value === null;
}

function place(builder: ReturnType<typeof buildSession>, card: string, index: number | null = null): Command {
  return { type: 'place-cards', group: builder.groupId('A'), cards: [cardId(card)], lane: 'provider', index };
}

describe('placing cards', () => {
  it('puts several cards into a lane in one step that one undo takes back', () => {
    const builder = buildSession().advanceTo('sort').place('A', 'customer', 'log-review');
    builder.place('A', 'customer', 'patching', 'scaling');
    const group = builder.groupId('A');
    expect(builder.state.boards.get(group)?.first.lanes.customer).toEqual([
      'log-review',
      'patching',
      'scaling',
    ]);
    builder.do({ type: 'undo', by: group });
    expect(builder.state.boards.get(group)?.first.lanes.customer).toEqual(['log-review']);
  });

  it('puts a card at an index that is counted without the card itself', () => {
    const builder = buildSession()
      .advanceTo('sort')
      .place('A', 'provider', 'patching', 'scaling', 'log-review');
    builder.do(place(builder, 'patching', 1));
    const lanes = builder.state.boards.get(builder.groupId('A'))?.first.lanes;
    expect(lanes?.provider).toEqual(['scaling', 'patching', 'log-review']);
  });

  it('treats a move to the same place as nothing, so that redo survives it', () => {
    const builder = buildSession()
      .advanceTo('sort')
      .place('A', 'provider', 'patching')
      .place('A', 'provider', 'scaling');
    const group = builder.groupId('A');
    builder.do({ type: 'undo', by: group });
    expect(isNoOp(builder, place(builder, 'patching', 0))).toBe(true);
    builder.do(place(builder, 'patching', 0)).do({ type: 'redo', by: group });
    expect(builder.state.boards.get(group)?.first.lanes.provider).toEqual(['patching', 'scaling']);
  });

  it('gives the deck back what is put back, in the order it was dealt', () => {
    const builder = buildSession({ seed: 7 })
      .advanceTo('sort')
      .place('A', 'provider', 'patching', 'log-review');
    const group = builder.groupId('A');
    builder.place('A', null, 'patching', 'log-review');
    const ballot = builder.state.boards.get(group)?.first;
    expect(ballot && deckOf(builder.state, ballot)).toEqual(builder.state.dealt);
  });

  it('keeps the time and certainty of a card that only moves within its lane', () => {
    const builder = buildSession()
      .advanceTo('sort')
      .vote('A', { patching: ['provider', 3], scaling: 'provider' });
    const group = builder.groupId('A');
    const before = builder.state.boards.get(group)?.first.placements.get(cardId('patching'));
    builder.do(place(builder, 'patching', 1));
    expect(builder.state.boards.get(group)?.first.placements.get(cardId('patching'))).toEqual(before);
  });

  it('is refused outside the sort, after the commit, for strangers and for a lane that is off', () => {
    const inSetup = buildSession();
    expect(refusal(inSetup, place(inSetup, 'patching'))).toBe('wrong-phase');
    const sorting = buildSession().advanceTo('sort');
    expect(refusal(sorting, place(sorting, 'nobody-knows-it'))).toBe('unknown-card');
    expect(refusal(sorting, { ...place(sorting, 'patching'), lane: 'shared' } as Command)).toBe(
      'lane-not-offered',
    );
    const committed = buildSession().advanceTo('sort').commitAll();
    expect(refusal(committed, place(committed, 'patching'))).toBe('vote-committed');
  });

  it('is refused for a card that was turned over, even after going back to the sort', () => {
    const builder = buildSession().advanceTo('reveal').reveal('patching');
    builder.do({ type: 'change-phase', from: 'reveal', to: 'sort' });
    builder.do({ type: 'reopen-vote', group: builder.groupId('A') });
    expect(refusal(builder, place(builder, 'patching'))).toBe('card-revealed');
  });
});

describe('phases', () => {
  it('do not go on while a present group has not committed', () => {
    const builder = buildSession().advanceTo('sort');
    const next: Command = { type: 'change-phase', from: 'sort', to: 'reveal' };
    builder.do({ type: 'commit-vote', group: builder.groupId('A') });
    expect(refusal(builder, next)).toBe('vote-open');
    builder.leave('B');
    expect(refusal(builder, next)).toBeNull();
  });

  it('do not go on when everybody is absent', () => {
    const builder = buildSession().advanceTo('sort').leave('A').leave('B');
    expect(refusal(builder, { type: 'change-phase', from: 'sort', to: 'reveal' })).toBe('no-group-present');
  });

  it('leave the reveal only when every card is turned over', () => {
    const builder = buildSession().advanceTo('reveal').reveal('patching');
    const next: Command = { type: 'change-phase', from: 'reveal', to: 'debrief' };
    expect(refusal(builder, next)).toBe('cards-hidden');
    builder.revealAll();
    expect(refusal(builder, next)).toBeNull();
  });

  it('do one step for two presses of next', () => {
    const builder = buildSession().advanceTo('sort');
    expect(isNoOp(builder, { type: 'change-phase', from: 'setup', to: 'sort' })).toBe(true);
    expect(refusal(builder, { type: 'change-phase', from: 'setup', to: 'reveal' })).toBe('wrong-phase');
  });

  it('go one step at a time, and back', () => {
    const builder = buildSession().advanceTo('sort');
    expect(refusal(builder, { type: 'change-phase', from: 'sort', to: 'debrief' })).toBe('phase-not-next');
    builder.do({ type: 'change-phase', from: 'sort', to: 'setup' });
    expect(builder.state.phase).toBe('setup');
  });

  it('take nothing but the way back once the session is closed', () => {
    const builder = buildSession().advanceTo('closed');
    expect(refusal(builder, { type: 'undo', by: 'facilitator' })).toBe('session-closed');
    expect(refusal(builder, { type: 'commit-vote', group: builder.groupId('A') })).toBe('session-closed');
    expect(refusal(builder, { type: 'change-phase', from: 'closed', to: 'debrief' })).toBeNull();
  });
});

describe('undo', () => {
  it('takes back the steps of one group and leaves the others alone', () => {
    const builder = buildSession()
      .advanceTo('sort')
      .place('A', 'provider', 'patching')
      .place('B', 'provider', 'patching');
    builder.do({ type: 'undo', by: builder.groupId('A') });
    expect(builder.state.boards.get(builder.groupId('A'))?.first.placements.size).toBe(0);
    expect(builder.state.boards.get(builder.groupId('B'))?.first.placements.size).toBe(1);
  });

  it('does not reach behind the commit of the group', () => {
    const builder = buildSession().advanceTo('sort').place('A', 'provider', 'patching').commitAll();
    builder.do({ type: 'reopen-vote', group: builder.groupId('A') });
    expect(refusal(builder, { type: 'undo', by: builder.groupId('A') })).toBe('nothing-to-undo');
  });

  it('does not reach behind a change of phase', () => {
    const builder = buildSession().advanceTo('sort').place('A', 'provider', 'patching');
    builder.do({ type: 'change-phase', from: 'sort', to: 'setup' });
    builder.do({ type: 'change-phase', from: 'setup', to: 'sort' });
    expect(refusal(builder, { type: 'undo', by: builder.groupId('A') })).toBe('nothing-to-undo');
  });

  it('forgets what was undone when the same hand does something new', () => {
    const builder = buildSession().advanceTo('sort').place('A', 'provider', 'patching');
    const group = builder.groupId('A');
    builder.do({ type: 'undo', by: group }).place('B', 'provider', 'scaling');
    expect(refusal(builder, { type: 'redo', by: group })).toBeNull();
    builder.place('A', 'customer', 'scaling');
    expect(refusal(builder, { type: 'redo', by: group })).toBe('nothing-to-redo');
  });

  it('takes back notes and disputes of the facilitator', () => {
    const builder = buildSession()
      .advanceTo('reveal')
      .revealAll()
      .note('note-1', 'A remark')
      .dispute('scaling', 'Ours is fixed.');
    builder.do({ type: 'undo', by: 'facilitator' });
    expect(builder.state.disputes.size).toBe(0);
    builder.do({ type: 'undo', by: 'facilitator' });
    expect(builder.state.notes).toEqual([]);
  });
});

describe('the second vote', () => {
  it('starts from the first one and leaves it as it was', () => {
    const builder = buildSession({ options: { secondVote: true } })
      .advanceTo('sort')
      .vote('A', { patching: ['customer', 3] })
      .advanceTo('discuss')
      .place('A', 'provider', 'patching');
    const board = builder.state.boards.get(builder.groupId('A'));
    expect(board?.first.placements.get(cardId('patching'))).toMatchObject({ lane: 'customer', certainty: 3 });
    expect(board?.final?.placements.get(cardId('patching'))).toMatchObject({
      lane: 'provider',
      certainty: null,
    });
  });
});

describe('the setup', () => {
  it('keeps the placements of groups that stay when it is changed', () => {
    const builder = buildSession().advanceTo('sort').place('A', 'provider', 'patching');
    builder.do({ type: 'change-phase', from: 'sort', to: 'setup' });
    const [first] = builder.state.setup.groups;
    if (first === undefined) throw new Error('The built session has groups');
    builder.do({ type: 'set-up', setup: { ...builder.state.setup, groups: [first] } });
    expect([...builder.state.boards.keys()]).toEqual([first.id]);
    expect(builder.state.boards.get(first.id)?.first.placements.size).toBe(1);
  });

  it('puts cards back into the deck whose lane is switched off, and takes cards out that are no longer played', () => {
    const scenario = buildScenario({
      controls: [buildControl('patching', 'provider'), buildControl('failover', 'shared')],
    });
    const builder = buildSession({ scenario, options: { sharedLane: true } })
      .advanceTo('sort')
      .place('A', 'shared', 'patching')
      .place('A', 'provider', 'failover');
    builder.do({ type: 'change-phase', from: 'sort', to: 'setup' });
    const { setup } = builder.state;
    builder.do({ type: 'set-up', setup: { ...setup, options: { ...setup.options, sharedLane: false } } });
    const ballot = builder.state.boards.get(builder.groupId('A'))?.first;
    expect(ballot?.lanes).toEqual({ provider: [], shared: [], customer: [] });
    expect(ballot?.placements.size).toBe(0);
    expect(builder.state.dealt).toEqual(['patching']);
  });

  it('drops the final votes when the second vote is switched off', () => {
    const builder = buildSession({ options: { secondVote: true } }).advanceTo('discuss');
    builder.do({ type: 'change-phase', from: 'discuss', to: 'sort' });
    builder.do({ type: 'change-phase', from: 'sort', to: 'setup' });
    const { setup } = builder.state;
    builder.do({ type: 'set-up', setup: { ...setup, options: { ...setup.options, secondVote: false } } });
    expect(builder.state.boards.get(builder.groupId('A'))?.final).toBeNull();
  });

  it('is refused when two groups are the same', () => {
    const builder = buildSession();
    const [first] = builder.state.setup.groups;
    if (first === undefined) throw new Error('The built session has groups');
    const setup = { ...builder.state.setup, groups: [first, first] };
    expect(refusal(builder, { type: 'set-up', setup })).toBe('duplicate-group');
  });
});
