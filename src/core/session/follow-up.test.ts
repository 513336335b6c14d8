import { describe, expect, it } from 'vitest';
import { buildControl, buildScenario, cardId } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import { projectRoom } from './room-projection.ts';
import { actionSchema, type Reality, realitySchema } from './schema.ts';

const scenario = buildScenario({
  controls: [
    buildControl('patching', 'provider'),
    buildControl('scaling', 'provider'),
    buildControl('backup-goals', 'customer', { category: 'recovery' }),
  ],
});
const debriefed = () => buildSession({ scenario }).advanceTo('debrief');
const asked: Reality = { doneBy: 'nobody', name: '', evidence: 'missing', agreed: 'customer' };

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return String(error);
  }
  return 'not refused';
}

describe('our reality', () => {
  it('keeps who does a card today, whether the evidence is held and what was agreed', () => {
    const played = debriefed()
      .today('patching', { name: 'Database team' }, { evidence: 'held' })
      .do({ type: 'record-reality', card: cardId('backup-goals'), reality: asked });
    expect([...played.state.reality]).toEqual([
      ['patching', { doneBy: 'named', name: 'Database team', evidence: 'held', agreed: null }],
      ['backup-goals', asked],
    ]);
  });

  it('forgets what was taken back, and what says nothing', () => {
    const played = debriefed().today('patching', 'nobody').today('scaling', 'unknown');
    played.do({ type: 'record-reality', card: cardId('patching'), reality: null }).today('scaling', null);
    expect(played.state.reality.size).toBe(0);
  });

  it('waits until a card is turned over, but asks about added cards at once', () => {
    const sorting = buildSession().advanceTo('sort').addCard('status-page');
    expect(refusal(() => sorting.today('patching', 'nobody'))).toContain('card-not-revealed');
    expect(refusal(() => sorting.today('unheard-of', 'nobody'))).toContain('unknown-card');
    expect(sorting.today('status-page', 'nobody').state.reality.get(cardId('status-page'))?.doneBy).toBe(
      'nobody',
    );
  });

  it('goes with an added card that is removed', () => {
    const played = debriefed().addCard('status-page').today('status-page', 'nobody');
    played.do({ type: 'remove-added-card', added: cardId('status-page') });
    expect(played.state.reality.size).toBe(0);
  });

  it('is no step when it says the same again, and undo takes a step back', () => {
    const played = debriefed().today('patching', 'nobody');
    const { revision } = played.session;
    expect(played.today('patching', 'nobody').session.revision).toBe(revision);
    expect(played.do({ type: 'undo', by: 'facilitator' }).state.reality.size).toBe(0);
  });

  it('has a name exactly where somebody is named', () => {
    const nameless = { doneBy: 'named', name: ' ', evidence: null, agreed: null };
    expect(realitySchema.safeParse(nameless).success).toBe(false);
    expect(realitySchema.safeParse({ ...nameless, doneBy: 'nobody', name: 'Ada' }).success).toBe(false);
  });

  it('stays out of the room view', () => {
    const played = debriefed().today('patching', { name: 'Database team' });
    expect(JSON.stringify(projectRoom(scenario, played.state))).not.toContain('Database team');
  });
});

describe('the report', () => {
  it('keeps its texts and ratings, which only a person sets', () => {
    const capability = 'recovery';
    const report = { summary: null, note: 'Bring the database team.', marking: 'Internal' };
    const played = debriefed().do({ type: 'rate-capability', capability, rating: 'M' });
    played.do({ type: 'write-report', report });
    expect([played.state.report, [...played.state.ratings]]).toEqual([report, [[capability, 'M']]]);
    expect(
      refusal(() => played.do({ type: 'rate-capability', capability: 'unheard-of', rating: 'P' })),
    ).toContain('unknown-capability');
    expect(played.do({ type: 'rate-capability', capability, rating: null }).state.ratings.size).toBe(0);
  });

  it('keeps after how many days the room meets again', () => {
    const played = debriefed().do({ type: 'plan-follow-ups', days: [30, 90] });
    expect(played.state.followUpDays).toEqual([30, 90]);
  });
});

describe('an action of a closed session', () => {
  const closed = (): SessionBuilder => debriefed().act('action-1').advanceTo('closed');
  const action = () => actionSchema.parse(closed().state.actions[0]);

  it('can be kept up to date', () => {
    const done = { ...action(), status: 'done' as const, owner: 'Ada', due: '2026-04-01' };
    expect(closed().do({ type: 'record-action', action: done }).state.actions).toEqual([done]);
  });

  it.each([
    { issue: 'Another' },
    { correctiveAction: 'Another' },
    { verification: 'Another' },
    { card: cardId('patching') },
    { id: actionSchema.shape.id.parse('action-2') },
  ])('stays what was agreed: %o', (change) => {
    expect(
      refusal(() => closed().do({ type: 'record-action', action: { ...action(), ...change } })),
    ).toContain('session-closed');
  });

  it('cannot be removed', () => {
    expect(refusal(() => closed().do({ type: 'remove-action', action: action().id }))).toContain(
      'session-closed',
    );
  });
});
