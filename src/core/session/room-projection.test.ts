import { describe, expect, it } from 'vitest';
import { buildControl, buildScenario, cardId } from '../testing/build-scenario.ts';
import { buildSession } from '../testing/build-session.ts';
import { projectRoom } from './room-projection.ts';

const scenario = buildScenario({
  controls: [
    buildControl('patching', 'provider'),
    buildControl('failover', 'shared'),
    buildControl('access', 'customer'),
  ],
  quiz: [
    { question: 'Who patches?', options: ['We do', 'They do'], answer: 1, reason: 'Reason of the quiz.' },
  ],
  designReview: {
    situation: 'Situation.',
    question: 'Question?',
    answer: 'Answer of the review.',
    reason: 'Reason of the review.',
  },
});

/** Every text of the key of a card, as the builder writes it. */
function keyTexts(card: string): readonly string[] {
  return ['Reason', 'Provider part', 'Customer part', 'Misconception', 'Evidence'].map(
    (text) => `${text} of ${card}.`,
  );
}

function project(builder: ReturnType<typeof buildSession>): string {
  return JSON.stringify(projectRoom(builder.session.scenario, builder.state));
}

describe('the room projection', () => {
  it('holds no part of any key before the first reveal, in any phase', () => {
    const builder = buildSession({ scenario, options: { sharedLane: true } });
    for (const phase of ['setup', 'sort', 'reveal'] as const) {
      builder.advanceTo(phase);
      const text = project(builder);
      for (const secret of ['patching', 'failover', 'access'].flatMap(keyTexts))
        expect(text).not.toContain(secret);
      expect(text).not.toContain('"expected"');
      expect(text).not.toContain('Reason of the quiz.');
      expect(text).not.toContain('Answer of the review.');
    }
  });

  it('holds the key of exactly the cards that were turned over', () => {
    const builder = buildSession({ scenario, options: { sharedLane: true } })
      .advanceTo('reveal')
      .reveal('failover');
    const text = project(builder);
    for (const shown of keyTexts('failover')) expect(text).toContain(shown);
    for (const secret of ['patching', 'access'].flatMap(keyTexts)) expect(text).not.toContain(secret);
  });

  it('hides the lanes of every group during a vote and shows how far each one is', () => {
    const builder = buildSession({ scenario }).advanceTo('sort').place('A', 'provider', 'patching');
    const room = projectRoom(builder.session.scenario, builder.state);
    expect(room.groups.map((group) => [group.group.name, group.placed, group.lanes])).toEqual([
      ['A', 1, null],
      ['B', 0, null],
    ]);
  });

  it('shows no why, note or action of the facilitator', () => {
    const builder = buildSession({ scenario })
      .advanceTo('sort')
      .place('A', 'provider', 'patching')
      .explain('A', 'patching', 'Because they said so')
      .note('note-1', 'Group A is tired', 'patching');
    expect(project(builder)).not.toMatch(/Because they said so|Group A is tired/);
    expect(projectRoom(builder.session.scenario, builder.state).cards.map((card) => card.id)).toContain(
      cardId('patching'),
    );
  });

  it('marks a rehearsal, and nothing else as one', () => {
    for (const rehearsal of [false, true]) {
      const { state } = buildSession({ scenario, options: { rehearsal } });
      expect(projectRoom(scenario, state).isRehearsal).toBe(rehearsal);
    }
  });
});
