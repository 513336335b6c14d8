import { describe, expect, it } from 'vitest';
import { roomViewSchema } from '../contract/views.ts';
import { injectIdSchema } from '../scenario/schema.ts';
import { buildScenario } from '../testing/build-scenario.ts';
import { buildSession, buildSetup, type SessionBuilder } from '../testing/build-session.ts';
import { roomView } from './room-view.ts';

const scenario = buildScenario({
  injects: [
    { id: 'outage', title: 'Shown title', text: 'Shown text.', controls: ['patching'], question: 'Shown?' },
    { id: 'leak', title: 'Secret title', text: 'Secret text.', controls: ['scaling'] },
  ],
});

function start(options: Parameters<typeof buildSession>[0] = {}): SessionBuilder {
  return buildSession({ scenario, groups: ['A', 'B', 'C'], ...options });
}

function viewOf(builder: SessionBuilder) {
  const view = roomView(builder.session, builder.state);
  expect(roomViewSchema.parse(view)).toEqual(view);
  return view;
}

describe('what a room window gets', () => {
  it('shows an inject while it is on the screen, and never one before', () => {
    const builder = start().advanceTo('sort');
    const outage = injectIdSchema.parse('outage');
    expect(JSON.stringify(viewOf(builder))).not.toMatch(/Shown|Secret/);
    builder.do({ type: 'show-inject', inject: outage });
    expect(viewOf(builder).inject).toEqual({
      title: 'Shown title',
      text: 'Shown text.',
      question: 'Shown?',
      cards: ['patching'],
    });
    expect(JSON.stringify(viewOf(builder))).not.toContain('Secret');
    builder.do({ type: 'put-inject-away', inject: outage });
    expect(viewOf(builder).inject).toBeNull();
  });

  it('has no name of a person', () => {
    const setup = buildSetup({ groups: ['A'] });
    const groups = setup.groups.map((group) => ({ ...group, people: ['Maria Jones'] }));
    const builder = start().do({ type: 'set-up', setup: { ...setup, groups } });
    expect(builder.state.setup.groups[0]?.people).toEqual(['Maria Jones']);
    expect(JSON.stringify(viewOf(builder))).not.toContain('Maria');
  });

  it('shows the spread in the discussion only, with the groups that explain first', () => {
    const builder = start({ options: { secondVote: true } })
      .advanceTo('sort')
      .vote('A', { patching: 'provider' })
      .vote('B', { patching: 'customer' })
      .vote('C', { patching: 'customer' });
    expect(viewOf(builder).spread).toBeNull();
    builder.advanceTo('discuss');
    expect(viewOf(builder).spread?.[0]).toEqual({
      card: 'patching',
      lanes: { provider: 1, shared: 0, customer: 2 },
      blank: 0,
      agreement: 1 / 3,
      extremes: [
        { lane: 'provider', groups: ['A'] },
        { lane: 'customer', groups: ['B', 'C'] },
      ],
    });
    expect(JSON.stringify(viewOf(builder))).not.toContain('Reason');
    expect(viewOf(builder.advanceTo('reveal')).spread).toBeNull();
  });

  it('ranks groups only where that is on, and only after the last reveal', () => {
    const play = (ranking: boolean) =>
      start({ options: { ranking } })
        .advanceTo('sort')
        .vote('A', { patching: 'customer', scaling: 'provider' })
        .vote('B', { patching: 'provider', scaling: 'provider' })
        .vote('C', { patching: 'customer' })
        .advanceTo('reveal');
    const ranked = play(true);
    expect(viewOf(ranked.revealAll()).ranking).toBeNull();
    expect(viewOf(ranked.advanceTo('debrief')).ranking).toEqual([
      { group: ranked.groupId('B'), right: 2, wrong: 0, blank: 3 },
      { group: ranked.groupId('A'), right: 1, wrong: 1, blank: 3 },
      { group: ranked.groupId('C'), right: 0, wrong: 1, blank: 4 },
    ]);
    expect(viewOf(play(false).advanceTo('debrief')).ranking).toBeNull();
  });
});
