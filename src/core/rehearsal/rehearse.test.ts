import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { injectIdSchema } from '../scenario/schema.ts';
import { arbitraryCommand } from '../testing/arbitrary-commands.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import { inventGroups } from './invent-groups.ts';
import { groupsToPlay, rehearse } from './rehearse.ts';

const scenario = buildScenario({
  controls: [
    ...['patching', 'scaling', 'network'].map((id) => buildControl(id, 'provider')),
    buildControl('failover', 'shared'),
    ...['access', 'backup', 'logs', 'keys'].map((id) => buildControl(id, 'customer')),
  ],
  injects: [
    { id: 'outage', title: 'Outage', text: 'It is down.', controls: ['patching', 'failover', 'access'] },
    { id: 'leak', title: 'Leak', text: 'It is out.', controls: ['keys'] },
  ],
});

function newRehearsal(groups = ['A', 'B', 'C', 'D']): SessionBuilder {
  return buildSession({
    scenario,
    groups,
    options: { sharedLane: true, secondVote: true, rehearsal: true },
  });
}

/** Lets every group play that has not committed; a refused command throws. */
function letThemPlay(builder: SessionBuilder, seed: number): SessionBuilder {
  for (const group of groupsToPlay(builder.state)) {
    for (const command of rehearse(scenario, builder.state, group, seed)) builder.do(command);
  }
  return builder;
}

const boards = (builder: SessionBuilder) => [...builder.state.boards.values()];

describe('an invented group', () => {
  it('sends only commands that are accepted, whatever happened before, and always ends committed', () => {
    const { setup } = newRehearsal().state;
    fc.assert(
      fc.property(
        fc.array(arbitraryCommand(scenario, setup), { maxLength: 40 }),
        fc.integer({ min: 0, max: 0xffff_ffff }),
        (commands, seed) => {
          const builder = newRehearsal().advanceTo('sort');
          for (const command of commands) tryTo(builder, command);
          letThemPlay(builder, seed);
          expect(groupsToPlay(builder.state)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('plays the same for the same seed, in whatever order the groups are let play', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seed) => {
        const first = letThemPlay(newRehearsal().advanceTo('sort'), seed);
        const second = newRehearsal().advanceTo('sort');
        for (const group of groupsToPlay(second.state).toReversed()) {
          for (const command of rehearse(scenario, second.state, group, seed)) second.do(command);
        }
        const lanes = (builder: SessionBuilder) => boards(builder).map(({ first: { lanes } }) => lanes);
        expect(lanes(second)).toEqual(lanes(first));
        expect(letThemPlay(newRehearsal().advanceTo('sort'), seed).session).toEqual(first.session);
      }),
      { numRuns: 50 },
    );
  });

  it('errs by its profile: the first gives duties away, the second takes them, the third leaves blanks', () => {
    const seeds = Array.from({ length: 60 }, (_, place) => place + 1);
    const wrong = { given: [0, 0, 0, 0], taken: [0, 0, 0, 0], blank: [0, 0, 0, 0] };
    for (const seed of seeds) {
      boards(letThemPlay(newRehearsal().advanceTo('sort'), seed)).forEach(({ first }, place) => {
        const lane = (card: (typeof scenario.controls)[number]) => first.placements.get(card.id)?.lane;
        const count = (isSo: (card: (typeof scenario.controls)[number]) => boolean) =>
          scenario.controls.filter(isSo).length;
        add(
          wrong.blank,
          place,
          count((card) => lane(card) === undefined),
        );
        add(
          wrong.given,
          place,
          count((card) => card.expected === 'customer' && (lane(card) ?? 'customer') !== 'customer'),
        );
        add(
          wrong.taken,
          place,
          count((card) => card.expected === 'provider' && (lane(card) ?? 'provider') !== 'provider'),
        );
      });
    }
    expect(wrong.given.indexOf(Math.max(...wrong.given))).toBe(0);
    expect(wrong.taken.indexOf(Math.max(...wrong.taken))).toBe(1);
    expect(wrong.blank.map((count) => count > 0)).toEqual([false, false, true, false]);
  });

  it.each([
    { shown: ['outage'], hit: ['access', 'failover', 'patching'] },
    // Only the last one is still on screen.
    { shown: ['outage', 'leak'], hit: ['keys'] },
  ])('thinks again about the cards that the inject on screen hits: $hit', ({ shown, hit }) => {
    const moved = new Set<string>();
    for (let seed = 1; seed <= 40; seed += 1) {
      const builder = letThemPlay(newRehearsal().advanceTo('sort'), seed);
      for (const id of builder.state.boards.keys()) builder.do({ type: 'reopen-vote', group: id });
      const before = boards(builder).map((board) => board.first.placements);
      for (const inject of shown) builder.do({ type: 'show-inject', inject: injectIdSchema.parse(inject) });
      letThemPlay(builder, seed);
      boards(builder).forEach((board, place) => {
        for (const [card, placement] of board.first.placements) {
          const was = before[place]?.get(card)?.lane;
          if (was !== undefined && was !== placement.lane) moved.add(card);
        }
      });
    }
    expect([...moved].toSorted()).toEqual(hit);
  });

  it('moves some cards in the discussion, each to the right lane', () => {
    const builder = letThemPlay(newRehearsal().advanceTo('sort'), 7).advanceTo('discuss');
    letThemPlay(builder, 7);
    const moves = boards(builder).flatMap(({ first, final }) =>
      scenario.controls.flatMap(({ id, expected }) => {
        const before = first.placements.get(id)?.lane;
        const after = final?.placements.get(id)?.lane;
        return before === undefined || before === after ? [] : [after === expected];
      }),
    );
    expect(moves.length).toBeGreaterThan(0);
    expect(new Set(moves)).toEqual(new Set([true]));
  });

  it('leaves cards alone that were turned over before the workshop went back', () => {
    const builder = newRehearsal().advanceTo('reveal').reveal('patching', 'keys');
    builder.do({ type: 'change-phase', from: 'reveal', to: 'discuss' });
    for (const id of builder.state.boards.keys()) builder.do({ type: 'reopen-vote', group: id });
    letThemPlay(builder, 3);
    expect(groupsToPlay(builder.state)).toEqual([]);
  });

  it('says nothing without an open vote, when it is absent and after it has committed', () => {
    const [group] = newRehearsal().state.boards.keys();
    if (group === undefined) throw new Error('The built session has groups');
    const absent = newRehearsal().advanceTo('sort').leave('A');
    const committed = letThemPlay(newRehearsal().advanceTo('sort'), 1);
    for (const builder of [newRehearsal(), absent, committed, newRehearsal().advanceTo('reveal')]) {
      expect(rehearse(scenario, builder.state, group, 1)).toEqual([]);
    }
  });
});

describe('inventGroups', () => {
  it('invents as many groups as asked for, all different, by the seed alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 0xffff_ffff }), (count, seed) => {
        const groups = inventGroups(count, seed);
        expect(new Set(groups.map(({ name }) => name)).size).toBe(count);
        expect(inventGroups(count, seed)).toEqual(groups);
        for (const { headCount } of groups) expect(headCount).toBeGreaterThan(0);
      }),
    );
  });
});

function add(counts: number[], place: number, more: number): void {
  counts[place] = (counts[place] ?? 0) + more;
}

/** What a room does is often refused; that is none of this test's business. */
function tryTo(builder: SessionBuilder, command: Parameters<SessionBuilder['do']>[0]): void {
  try {
    builder.do(command);
  } catch {
    // A refusal changes nothing.
  }
}
