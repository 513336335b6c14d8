import { describe, expect, it } from 'vitest';
import { scenarioIdSchema } from '#core/scenario/schema.ts';
import { parseRoute, printRoute, type Route } from './navigation.ts';

describe('a route', () => {
  it.each<Route>([
    { screen: 'start' },
    { screen: 'setup', scenario: scenarioIdSchema.parse('managed-database') },
    { screen: 'paper', scenario: scenarioIdSchema.parse('managed-database') },
    { screen: 'learn', section: null },
    { screen: 'learn', section: 'quiz' },
  ])('comes back from its hash: $screen', (route) => {
    expect(parseRoute(printRoute(route))).toEqual(route);
  });

  it.each(['', '#', '#/nowhere', '#/setup', '#/setup/Not an id', '#/paper/..', '#/learn/quiz/more'])(
    'is the start screen for a hash that is none: %s',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ screen: 'start' });
    },
  );
});
