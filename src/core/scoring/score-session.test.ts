import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Lane } from '../scenario/schema.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder, type VotedLane } from '../testing/build-session.ts';
import { scoreSession } from './score-session.ts';

describe('scoreSession', () => {
  it('scores the checked example to its figures within 1e-9', () => {
    const expected = JSON.parse(readExample('managed-database-score.json'));
    const score = scoreSession(playExample().session);
    expect(score.scenario).toBe('managed-database');
    expect(score.cards).toBe(8);
    expectClose({ groups: score.groups, agreement: score.agreement }, expected, 'score');
  });

  it('leaves disputed cards out of every figure and counts them apart', () => {
    const { session } = buildSession()
      .advanceTo('sort')
      .vote('A', { patching: 'provider', scaling: 'customer', 'access-policy': ['provider', 3] })
      .advanceTo('reveal')
      .revealAll()
      .dispute('access-policy', 'The contract says otherwise.');
    const score = scoreSession(session);
    expect(score.cards).toBe(4);
    expect(score.groups[0]?.first).toMatchObject({
      right: 1,
      wrong: 1,
      blank: 2,
      disputed: 1,
      overTrust: { count: 0, of: 2, rate: 0 },
      sureAndWrong: [],
    });
    expect(Object.keys(score.agreement.first.perCard)).not.toContain('access-policy');
  });

  it('leaves absent groups out of the statistics', () => {
    const { session } = buildSession({ groups: ['A', 'B', 'C'] })
      .advanceTo('sort')
      .vote('A', { patching: 'provider' })
      .vote('B', { patching: 'provider' })
      .vote('C', { patching: 'customer' })
      .leave('C');
    const score = scoreSession(session);
    expect(score.groups.map((group) => group.name)).toEqual(['A', 'B']);
    expect(score.agreement.first.perCard).toMatchObject({ patching: 1 });
  });

  it('leaves cards keyed shared out while the shared lane is off', () => {
    const scenario = buildScenario({
      controls: [
        buildControl('patching', 'provider'),
        buildControl('tuning', 'shared'),
        buildControl('log-review', 'customer'),
      ],
    });
    expect(scoreSession(buildSession({ scenario }).session).cards).toBe(2);
    const withShared = buildSession({ scenario, options: { sharedLane: true } })
      .advanceTo('sort')
      .vote('A', { tuning: 'provider', patching: 'shared', 'log-review': 'customer' })
      .vote('B', { tuning: 'provider', patching: 'provider', 'log-review': 'customer' });
    const score = scoreSession(withShared.session);
    expect(score.cards).toBe(3);
    expect(score.groups[0]?.first).toMatchObject({
      overTrust: { count: 1, of: 2 },
      overClaim: { count: 1, of: 2 },
    });
    // Two of three cards agree and three lanes are in play: (2/3 - 1/3) / (1 - 1/3).
    expect(score.agreement.first.randolphKappa).toBeCloseTo(0.5, 12);
  });

  it('has no final score and no gain before the discussion starts', () => {
    const score = scoreSession(buildSession({ options: { secondVote: true } }).advanceTo('sort').session);
    expect(score.groups[0]).toMatchObject({ final: null, gain: null });
    expect(score.agreement.final).toBeNull();
  });
});

function playExample(): SessionBuilder {
  const scenario = buildScenario({
    id: 'managed-database',
    controls: readControls().map(([id, lane]) => buildControl(id, lane)),
  });
  const builder = buildSession({ scenario, options: { secondVote: true, certainty: true } });
  const rows = readExample('managed-database-placements.csv').trim().split('\n').slice(1);
  builder.advanceTo('sort');
  for (const row of rows) {
    const [group = '', card = '', lane = '', certainty = ''] = row.split(',');
    builder.vote(group, { [card]: votedLane(lane, certainty) });
  }
  builder.advanceTo('discuss');
  for (const row of rows) {
    const [group = '', card = '', , , lane = '', certainty = ''] = row.split(',');
    builder.vote(group, { [card]: votedLane(lane, certainty) });
  }
  return builder;
}

function readControls(): readonly (readonly [string, Lane])[] {
  let lane: Lane = 'provider';
  return readExample('managed-database-map.yaml')
    .split('\n')
    .flatMap((line) => {
      if (line === 'customer_role:') lane = 'customer';
      const id = /^ {2}- (\S+)$/.exec(line)?.[1];
      return id === undefined ? [] : [[id, lane] as const];
    });
}

function votedLane(lane: string, certainty: string): VotedLane {
  if (lane !== 'provider' && lane !== 'customer') throw new Error(`The example has an unknown lane ${lane}`);
  if (certainty === '') return lane;
  const level = Number(certainty);
  if (level !== 1 && level !== 2 && level !== 3) throw new Error(`The example has a certainty ${certainty}`);
  return [lane, level];
}

function readExample(name: string): string {
  return readFileSync(new URL(`examples/${name}`, import.meta.url), 'utf8');
}

/** Equal keys and values; numbers may differ by 1e-9. */
function expectClose(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(actual, path).toBeTypeOf('number');
    expect(Math.abs(Number(actual) - expected), path).toBeLessThanOrEqual(1e-9);
  } else if (typeof expected === 'object' && expected !== null) {
    const left = new Map(Object.entries(actual ?? {}));
    expect([...left.keys()].sort(), path).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected)) expectClose(left.get(key), value, `${path}.${key}`);
  } else {
    expect(actual, path).toBe(expected);
  }
}
