import { describe, expect, it } from 'vitest';
import { scenarioSchema } from '../scenario/schema.ts';
import { fold } from '../session/change.ts';
import { sessionSchema } from '../session/schema.ts';
import { buildControl, buildScenario } from './build-scenario.ts';
import { buildSession } from './build-session.ts';

describe('buildSession', () => {
  it('plays a whole workshop into a session that parses as it is', () => {
    const { session, state } = buildSession({ options: { secondVote: true } })
      .advanceTo('sort')
      .vote('A', { patching: ['provider', 3], 'access-policy': 'provider' })
      .explain('A', 'patching', 'They patch the engine.')
      .advanceTo('discuss')
      .vote('A', { 'access-policy': ['customer', 2] })
      .advanceTo('reveal')
      .revealAll()
      .dispute('scaling', 'Ours is fixed in size.')
      .note('note-1', 'A long talk about scaling', 'scaling')
      .act('action-1', { card: 'backup-goals' })
      .advanceTo('closed');
    expect(sessionSchema.parse(session)).toEqual(session);
    expect(fold(session)).toEqual(state);
    expect(state.phase).toBe('closed');
  });

  it('refuses what the rules refuse', () => {
    expect(() => buildSession().place('A', 'provider', 'patching')).toThrow('wrong-phase');
    expect(() => buildSession().advanceTo('sort').place('C', 'provider', 'patching')).toThrow('C');
  });
});

describe('buildScenario', () => {
  it('makes scenarios that parse as they are', () => {
    const scenario = buildScenario({ controls: [buildControl('tuning', 'shared')] });
    expect(scenarioSchema.parse(scenario)).toEqual(scenario);
  });
});
