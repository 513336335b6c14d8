import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { injectIdSchema } from '../scenario/schema.ts';
import { buildScenario, cardId } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import { decisionIdSchema, groupIdSchema } from './schema.ts';
import { deckOf, timeLeftMs } from './state.ts';

const at = '2026-03-02T12:00:00.000Z';

function refusal(builder: SessionBuilder, command: Command): string | null {
  const decision = decide(builder.session, builder.state, command, at);
  return decision.ok ? null : decision.error;
}

function isNoOp(builder: SessionBuilder, command: Command): boolean {
  const decision = decide(builder.session, builder.state, command, at);
  return decision.ok && decision.value === null;
}

function ballotOfA(builder: SessionBuilder) {
  const ballot = builder.state.boards.get(builder.groupId('A'))?.first;
  if (ballot === undefined) throw new Error('Group A has no board');
  return ballot;
}

describe('a count of hands', () => {
  it('puts the card where most hands went', () => {
    const builder = buildSession().advanceTo('sort').tally('A', 'patching', { provider: 7, customer: 3 });
    expect(ballotOfA(builder).lanes.provider).toEqual(['patching']);
    expect(ballotOfA(builder).tallies.get(cardId('patching'))).toEqual({
      provider: 7,
      shared: 0,
      customer: 3,
    });
    builder.tally('A', 'patching', { provider: 3, customer: 7 });
    expect(ballotOfA(builder).lanes).toEqual({ provider: [], shared: [], customer: ['patching'] });
  });

  it('leaves the card in the deck at a tie, and keeps the count', () => {
    const builder = buildSession().advanceTo('sort').tally('A', 'patching', { provider: 4, customer: 4 });
    expect(ballotOfA(builder).placements.size).toBe(0);
    expect(ballotOfA(builder).tallies.size).toBe(1);
  });

  it('is taken back as one step by undo, and by an empty count', () => {
    const builder = buildSession().advanceTo('sort').tally('A', 'patching', { provider: 7 });
    builder.do({ type: 'undo', by: builder.groupId('A') });
    expect(ballotOfA(builder).placements.size + ballotOfA(builder).tallies.size).toBe(0);
    builder.tally('A', 'patching', { provider: 7 }).tally('A', 'patching', null);
    expect(ballotOfA(builder).placements.size + ballotOfA(builder).tallies.size).toBe(0);
  });

  it('no longer counts once the card was moved by hand', () => {
    const builder = buildSession().advanceTo('sort').tally('A', 'patching', { provider: 7 });
    builder.place('A', 'customer', 'patching');
    expect(ballotOfA(builder).tallies.size).toBe(0);
    expect(ballotOfA(builder).lanes.customer).toEqual(['patching']);
  });

  it('is asked anew in the second vote', () => {
    const builder = buildSession({ options: { secondVote: true } })
      .advanceTo('sort')
      .tally('A', 'patching', { provider: 7 })
      .advanceTo('discuss');
    const board = builder.state.boards.get(builder.groupId('A'));
    expect(board?.final?.tallies.size).toBe(0);
    expect(board?.final?.lanes.provider).toEqual(['patching']);
    expect(board?.first.tallies.size).toBe(1);
  });

  it('is refused where a placement is, and for a lane that is off', () => {
    const tally = { provider: 0, shared: 2, customer: 1 };
    const builder = buildSession().advanceTo('sort');
    const command = {
      type: 'record-tally',
      group: builder.groupId('A'),
      card: cardId('patching'),
      tally,
    } as const;
    expect(refusal(builder, command)).toBe('lane-not-offered');
    expect(refusal(builder, { ...command, card: cardId('nobody') })).toBe('unknown-card');
    builder.commitAll();
    expect(refusal(builder, { ...command, tally: { ...tally, shared: 0 } })).toBe('vote-committed');
    const revealed = buildSession().advanceTo('reveal').reveal('patching');
    expect(refusal(revealed, command)).toBe('wrong-phase');
  });
});

describe('a late group', () => {
  const late = (id: string) =>
    ({
      type: 'join-group',
      joined: { id: groupIdSchema.parse(id), name: 'Late', color: 'pink', headCount: 3 },
    }) as const;

  it('gets a board of its own, which has to be committed too', () => {
    const builder = buildSession().advanceTo('sort').commitAll().do(late('late'));
    expect(refusal(builder, { type: 'change-phase', from: 'sort', to: 'reveal' })).toBe('vote-open');
    builder.place('Late', 'provider', 'patching').commitAll();
    expect(refusal(builder, { type: 'change-phase', from: 'sort', to: 'reveal' })).toBeNull();
  });

  it('has a final vote when it comes during the discussion', () => {
    const builder = buildSession({ options: { secondVote: true } })
      .advanceTo('discuss')
      .do(late('late'));
    builder.place('Late', 'provider', 'patching');
    const board = builder.state.boards.get(builder.groupId('Late'));
    expect(board?.final?.lanes.provider).toEqual(['patching']);
    expect(board?.first.placements.size).toBe(0);
  });

  it('is refused outside a vote, twice, and as the ninth', () => {
    const builder = buildSession({ groups: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] });
    expect(refusal(builder, late('late'))).toBe('wrong-phase');
    builder.advanceTo('sort').do(late('late'));
    expect(refusal(builder, late('late'))).toBe('duplicate-group');
    expect(refusal(builder, late('later'))).toBe('too-many-groups');
  });
});

describe('a card added in the room', () => {
  it('can be placed like any other, and holds up nothing', () => {
    const builder = buildSession().advanceTo('sort').addCard('added-1').place('A', 'customer', 'added-1');
    expect(ballotOfA(builder).lanes.customer).toEqual(['added-1']);
    builder.advanceTo('reveal').revealAll();
    expect(refusal(builder, { type: 'change-phase', from: 'reveal', to: 'debrief' })).toBeNull();
    expect(refusal(builder, { type: 'reveal-cards', cards: [cardId('added-1')] })).toBe('unknown-card');
  });

  it('lies behind the dealt cards in the deck until it is removed, with all that was said about it', () => {
    const builder = buildSession().advanceTo('sort').addCard('added-1');
    expect(deckOf(builder.state, ballotOfA(builder)).at(-1)).toBe('added-1');
    builder
      .place('A', 'customer', 'added-1')
      .explain('A', 'added-1', 'Ours.')
      .tally('B', 'added-1', { provider: 2 });
    builder.do({ type: 'remove-added-card', added: cardId('added-1') });
    for (const board of builder.state.boards.values()) {
      expect([board.first.placements.size, board.first.tallies.size, board.whys.size]).toEqual([0, 0, 0]);
    }
  });

  it('is refused with the id of another card, and as the twenty-first', () => {
    const builder = buildSession().advanceTo('sort');
    expect(
      refusal(builder, { type: 'add-card', added: { id: cardId('patching'), title: 'P', description: '' } }),
    ).toBe('duplicate-card');
    for (let number = 1; number <= 20; number += 1) builder.addCard(`added-${number}`);
    expect(
      refusal(builder, { type: 'add-card', added: { id: cardId('more'), title: 'P', description: '' } }),
    ).toBe('too-many-cards');
    expect(refusal(builder, { type: 'remove-added-card', added: cardId('patching') })).toBe('unknown-card');
  });
});

describe('the timer', () => {
  const now = (builder: SessionBuilder) => builder.session.log.at(-1)?.at ?? '';
  const left = (builder: SessionBuilder, laterSeconds = 0) => {
    const moment = new Date(Date.parse(now(builder)) + laterSeconds * 1000).toISOString();
    return builder.state.timer === null ? null : timeLeftMs(builder.state.timer, moment) / 1000;
  };

  it('runs down, stands still in a pause, and gets time added', () => {
    const builder = buildSession().advanceTo('sort').do({ type: 'start-timer', seconds: 600 });
    expect(left(builder, 90)).toBe(510);
    builder.wait(99).do({ type: 'pause-timer' });
    expect(left(builder, 3600)).toBe(500);
    builder.do({ type: 'extend-timer', seconds: 60 }).wait(299).do({ type: 'resume-timer' });
    expect(left(builder, 60)).toBe(500);
  });

  it('goes below zero and changes nothing when its time is over', () => {
    const builder = buildSession().advanceTo('sort').do({ type: 'start-timer', seconds: 60 });
    expect(left(builder, 90)).toBe(-30);
    builder.wait(90).place('A', 'provider', 'patching');
    expect(ballotOfA(builder).lanes.provider).toEqual(['patching']);
  });

  it('ends with its phase and when it is stopped', () => {
    const builder = buildSession().advanceTo('sort').do({ type: 'start-timer', seconds: 60 });
    expect(builder.do({ type: 'stop-timer' }).state.timer).toBeNull();
    builder.do({ type: 'start-timer', seconds: 60 }).advanceTo('reveal');
    expect(builder.state.timer).toBeNull();
  });

  it('never gives time back, whatever the clock of the machine does', () => {
    const moments = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(moments, (steps) => {
        const builder = buildSession().advanceTo('sort').do({ type: 'start-timer', seconds: 600 });
        let before = 600_000;
        for (const [place, seconds] of steps.entries()) {
          builder.wait(seconds).do({ type: place % 2 === 0 ? 'pause-timer' : 'resume-timer' });
          const { timer } = builder.state;
          if (timer === null) throw new Error('The timer is gone');
          const after = timer.totalMs - timer.ranMs;
          expect(after).toBeLessThanOrEqual(before);
          before = after;
        }
      }),
    );
  });

  it('is refused without one, and beyond eight hours; a second press changes nothing', () => {
    const builder = buildSession().advanceTo('sort');
    expect(refusal(builder, { type: 'pause-timer' })).toBe('no-timer');
    expect(isNoOp(builder, { type: 'stop-timer' })).toBe(true);
    builder.do({ type: 'start-timer', seconds: 8 * 3600 });
    expect(refusal(builder, { type: 'extend-timer', seconds: 1 })).toBe('timer-too-long');
    expect(isNoOp(builder, { type: 'resume-timer' })).toBe(true);
    expect(isNoOp(builder.do({ type: 'pause-timer' }), { type: 'pause-timer' })).toBe(true);
  });
});

describe('injects and decisions', () => {
  const scenario = buildScenario({
    injects: [
      { id: 'outage', title: 'Outage', text: 'It is down.', controls: ['patching'] },
      { id: 'leak', title: 'Leak', text: 'It is out.', controls: [] },
    ],
  });
  const outage = injectIdSchema.parse('outage');
  const leak = injectIdSchema.parse('leak');
  const decision = {
    id: decisionIdSchema.parse('decision-1'),
    inject: outage,
    question: 'Fail over now?',
    options: ['Now', 'Wait'],
    decision: 'Wait',
    owner: '',
    why: 'Nobody tested it.',
  };

  it('are on the screen one at a time, and stay in the log when they are put away', () => {
    const builder = buildSession({ scenario }).advanceTo('sort').do({ type: 'show-inject', inject: outage });
    builder.do({ type: 'show-inject', inject: leak });
    const onScreen = () => builder.state.injects.map(({ inject, isOnScreen }) => [inject, isOnScreen]);
    expect(onScreen()).toEqual([
      ['outage', false],
      ['leak', true],
    ]);
    builder.do({ type: 'put-inject-away', inject: leak });
    expect(onScreen()).toEqual([
      ['outage', false],
      ['leak', false],
    ]);
    const first = builder.state.injects[0]?.shownAt;
    builder.do({ type: 'show-inject', inject: outage });
    expect(builder.state.injects[0]).toEqual({ inject: outage, shownAt: first, isOnScreen: true });
    expect(isNoOp(builder, { type: 'show-inject', inject: outage })).toBe(true);
  });

  it('are refused before the workshop begins and when the scenario does not have them', () => {
    const builder = buildSession({ scenario });
    expect(refusal(builder, { type: 'show-inject', inject: outage })).toBe('wrong-phase');
    const other = injectIdSchema.parse('other');
    expect(refusal(builder, { type: 'show-inject', inject: other })).toBe('unknown-inject');
    expect(refusal(builder, { type: 'record-decision', decision: { ...decision, inject: other } })).toBe(
      'unknown-inject',
    );
    expect(refusal(builder, { type: 'remove-decision', decision: decision.id })).toBe('unknown-decision');
  });

  it('keep what was decided, changed in its place, and undo takes it back', () => {
    const builder = buildSession({ scenario }).advanceTo('sort').do({ type: 'record-decision', decision });
    builder.do({ type: 'record-decision', decision: { ...decision, decision: 'Now' } });
    const decidedAt = builder.session.log.at(-2)?.at;
    expect(builder.state.decisions).toMatchObject([{ id: 'decision-1', decision: 'Now', at: decidedAt }]);
    builder.do({ type: 'undo', by: 'facilitator' });
    expect(builder.state.decisions).toMatchObject([{ decision: 'Wait' }]);
    builder.do({ type: 'remove-decision', decision: decision.id });
    expect(builder.state.decisions).toEqual([]);
  });
});
