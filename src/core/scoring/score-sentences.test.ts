import { describe, expect, it } from 'vitest';
import { fold } from '../session/change.ts';
import type { Session } from '../session/schema.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession } from '../testing/build-session.ts';
import { collectVotes } from './collect-votes.ts';
import { scoreGroup } from './score-group.ts';
import { scoreSentences, showsCalibration, showsKappa } from './score-sentences.ts';

describe('scoreSentences', () => {
  it('says each count with the number it is out of', () => {
    const { session } = buildSession()
      .advanceTo('sort')
      .vote('A', { patching: 'provider', 'access-policy': 'provider', 'backup-goals': 'provider' });
    expect(sentencesOfFirstGroup(session)).toEqual([
      { key: 'right', count: 1, of: 5 },
      { key: 'wrong', count: 2, of: 5 },
      { key: 'blank', count: 2, of: 5 },
      { key: 'over-trust', count: 2, of: 3 },
      { key: 'over-claim', count: 0, of: 2 },
      { key: 'leans-to-provider', count: 2, of: 5 },
    ]);
  });

  it('names the other lean, a balance and the disputed cards', () => {
    const claimed = buildSession().advanceTo('sort').vote('A', { patching: 'customer' });
    expect(sentencesOfFirstGroup(claimed.session).at(-1)).toEqual({
      key: 'leans-to-customer',
      count: 1,
      of: 5,
    });
    const disputed = claimed.advanceTo('reveal').revealAll().dispute('patching', 'Our contract differs.');
    expect(sentencesOfFirstGroup(disputed.session)).toEqual(
      expect.arrayContaining([
        { key: 'disputed', count: 1, of: 5 },
        { key: 'leans-nowhere', count: 0, of: 4 },
      ]),
    );
  });

  it('says nothing about a direction that no card could take, and nothing at all without cards', () => {
    const scenario = buildScenario({ controls: [buildControl('patching', 'provider')] });
    const one = buildSession({ scenario });
    expect(sentencesOfFirstGroup(one.session).map(({ key }) => key)).not.toContain('over-trust');
    const none = one.advanceTo('reveal').revealAll().dispute('patching', 'Our contract differs.');
    expect(sentencesOfFirstGroup(none.session)).toEqual([]);
  });
});

describe('visibility of figures', () => {
  it('hides kappa below three groups', () => {
    expect(showsKappa(votesOf(buildSession({ groups: ['A', 'B'] }).session))).toBe(false);
    expect(showsKappa(votesOf(buildSession({ groups: ['A', 'B', 'C'] }).session))).toBe(true);
  });

  it('hides calibration below ten rated cards', () => {
    const ids = Array.from({ length: 10 }, (_, place) => `duty-${place}`);
    const scenario = buildScenario({ controls: ids.map((id) => buildControl(id, 'customer')) });
    const builder = buildSession({ scenario })
      .advanceTo('sort')
      .place('A', 'customer', ...ids);
    for (const id of ids.slice(0, 9)) builder.rate('A', id, 2);
    expect(calibrationOfFirstGroup(builder.session)).toBe(false);
    expect(calibrationOfFirstGroup(builder.rate('A', 'duty-9', 2).session)).toBe(true);
  });
});

function votesOf(session: Session) {
  return collectVotes(session.scenario, fold(session));
}

function sentencesOfFirstGroup(session: Session) {
  const { cards, disputed, groups } = votesOf(session);
  return scoreSentences(scoreGroup(cards, groups[0]?.first ?? new Map(), disputed), cards.length);
}

function calibrationOfFirstGroup(session: Session): boolean {
  const { cards, groups } = votesOf(session);
  return showsCalibration(cards, groups[0]?.first ?? new Map());
}
