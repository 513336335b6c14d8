import { describe, expect, it } from 'vitest';
import { injectIdSchema } from '../scenario/schema.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession, type SessionBuilder } from '../testing/build-session.ts';
import { exportMoment, playRoom, playToTheEnd, playUntilReveal } from '../testing/report-session.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderRoomTables } from './render-room-tables.ts';
import { buildReport, type Report } from './report-model.ts';
import type { ReportMove } from './report-moves.ts';

const report = (builder: SessionBuilder) => buildReport(builder.session, exportMoment);
const room = (builder: SessionBuilder) => report(builder).room;
const markdown = (builder: SessionBuilder) => renderMarkdown(report(builder));

/** A move as one line: card, group, lanes, and results where they are known. */
function line({ card, groupName, before, after, outcome }: ReportMove): string {
  const results = outcome === null ? '' : `: ${outcome.before.result} to ${outcome.after.result}`;
  return `${card.id}, ${groupName}, ${before ?? 'blank'} to ${after ?? 'blank'}${results}`;
}

describe('what an inject changed', () => {
  it('is the boards before it against those after it, until the commit or the next inject', () => {
    const [outage, leak, ...more] = room(playRoom()).injects;
    expect(more).toEqual([]);
    expect(outage?.changes.map(line)).toEqual([
      'scaling, Reception, provider to customer',
      'access-policy, Reception, provider to customer',
      'backup-goals, Platform crew, provider to customer',
    ]);
    // Reception had not placed the backups before.
    expect(outage?.firstPlacements).toBe(1);
    expect(outage?.hits.map(({ id }) => id)).toEqual(['scaling', 'backup-goals']);
    expect(outage?.vote).toBe('first');
    // Patching went out after the leak and to the customer after the outage came back, which starts nothing new.
    expect(leak?.changes.map(line)).toEqual(['patching, Reception, provider to customer']);
  });

  it('says right and wrong of revealed cards only, and of disputed ones that they are', () => {
    const revealed = playRoom().advanceTo('reveal').reveal('scaling', 'backup-goals');
    expect(room(revealed).injects[0]?.changes.map(line)).toEqual([
      'scaling, Reception, provider to customer: right to wrong',
      'access-policy, Reception, provider to customer',
      'backup-goals, Platform crew, provider to customer: wrong to right',
    ]);
    expect(markdown(revealed)).toContain(
      '| Scaling | Reception | ■ Provider (right) | ● Customer (wrong, over-claim) | yes |',
    );
    expect(markdown(revealed)).toContain('Of the revealed cards, 1 became right and 1 stopped being right.');
    const disputed = revealed.dispute('scaling', 'Our plan has a fixed size.');
    expect(room(disputed).injects[0]?.changes.map(line)[0]).toBe(
      'scaling, Reception, provider to customer: disputed to disputed',
    );
    expect(markdown(disputed)).toContain('Of the revealed cards, 1 became right and 0 stopped being right.');
  });

  it('ends with the phase, so that what came later is not put down to it', () => {
    const later = playRoom()
      .do({ type: 'change-phase', from: 'sort', to: 'setup' })
      .do({ type: 'change-phase', from: 'setup', to: 'sort' })
      .vote('Reception', { scaling: null, 'access-policy': null })
      .advanceTo('discuss')
      .vote('Reception', { 'log-review': 'provider' });
    expect(room(later).injects).toEqual(room(playRoom()).injects);
  });

  it('is the final vote where it was shown in the discussion, and nothing where no vote was open', () => {
    const play = (phase: 'discuss' | 'reveal') => {
      const { scenario } = playRoom().session;
      const builder = buildSession({ scenario, options: { secondVote: true } })
        .advanceTo('sort')
        .vote('A', { scaling: 'provider' })
        .advanceTo(phase);
      return builder.do({ type: 'show-inject', inject: injectIdSchema.parse('outage') });
    };
    const discussed = play('discuss').vote('A', { scaling: 'customer' });
    expect(room(discussed).injects[0]?.changes.map(line)).toEqual(['scaling, A, provider to customer']);
    expect(room(discussed).injects[0]?.vote).toBe('final');
    expect(room(play('reveal')).injects[0]).toMatchObject({ vote: null, changes: [], firstPlacements: 0 });
    expect(markdown(play('reveal'))).toContain('No vote was open, so it could change no placement.');
  });

  it('does not tell an inject that was never shown', () => {
    for (const render of [renderHtml, renderMarkdown]) {
      expect(render(report(playRoom()))).toContain('The region is down');
      expect(render(report(playRoom()))).not.toContain('Auditors knock');
    }
  });
});

describe('the sections about the room', () => {
  it('tell what the discussion changed, with results of revealed cards', () => {
    expect(room(playUntilReveal()).secondVote?.map(line)).toEqual([
      'patching, Reception, provider to blank',
      'access-policy, Reception, provider to customer',
    ]);
    const told = renderMarkdown(buildReport(playToTheEnd(), exportMoment));
    expect(told).toContain('From the first vote to the final one, 2 changes');
    expect(told).toContain(
      '| Access policy | Reception | ■ Provider (wrong, over-trust) | ● Customer (right) |',
    );
    // Patching was right and is blank now; access was wrong and is right now.
    expect(told).toContain('Of the revealed cards, 1 became right and 1 stopped being right.');
    expect(room(buildSession().advanceTo('reveal')).secondVote).toBeNull();
  });

  it('tell the hands that were counted, also at a tie', () => {
    expect(markdown(playRoom())).toContain('| Scaling | Night shift | 7 provider, 3 customer |');
    expect(markdown(playRoom())).toContain('| Log review | Night shift | 5 provider, 5 customer |');
    expect(markdown(playUntilReveal())).not.toContain('Hands counted');
  });

  it('tell each decision with its inject, options, owner and reason', () => {
    const told = markdown(playRoom());
    for (const fact of [
      '- **After the inject:** The region is down',
      '- **Question:** Who fails over?',
      '- **Options:** We do; They do',
      '- **Decision:** We rehearse the failover',
      '- **Who:** Ines Duty',
      '- **Why:** Nobody has done it yet',
    ]) {
      expect(told).toContain(fact);
    }
  });

  it('tell where each group put an added card, without any result', () => {
    const closed = playRoom().advanceTo('closed');
    expect(room(closed).added[0]).toMatchObject({ id: 'pager', key: null, disputed: null });
    expect(room(closed).added[0]?.placements.map(({ outcome }) => outcome)).toEqual([null, null, null]);
    expect(markdown(closed)).toContain('### Who carries the pager');
    expect(markdown(closed)).toContain('| Reception | ● Customer | ● Customer |');
    expect(report(closed).results?.cards).toBe(5);
  });

  it('name an added card in a note and in an action about it', () => {
    const noted = playRoom().note('note-1', 'Nobody wants it', 'pager').act('action-1', { card: 'pager' });
    expect(report(noted).notes[0]?.card?.title).toBe('Who carries the pager');
    expect(report(noted).actions[0]?.card?.title).toBe('Who carries the pager');
  });

  it('tell time against plan, late and absent groups and votes opened again', () => {
    const told = markdown(playRoom().wait(630).advanceTo('reveal'));
    expect(told).toContain('| sort | 10 min | 11 min |');
    expect(told).toContain('| discuss and vote again | not planned | 0 min |');
    expect(told).toContain('| reveal | 5 min | 0 min |');
    expect(told).toMatch(/- Archive was marked absent, 2 March 2026, 09:00 UTC\./);
    expect(told).toMatch(/- Night shift came late and joined, 2 March 2026, 09:00 UTC\./);
    expect(told.match(/- The first vote of Platform crew, /g)).toHaveLength(2);
  });

  it('stay away where nothing of the kind happened', () => {
    const quiet = renderMarkdown(buildReport(buildSession({ recordedFrom: 'sheet' }).session, exportMoment));
    for (const title of [
      'What the discussion changed',
      'Hands counted',
      'Injects',
      'Decision log',
      'Cards added in the room',
      'How the workshop ran',
    ]) {
      expect(quiet).not.toContain(`## ${title}`);
    }
  });
});

describe('the secrets of a room', () => {
  it('stay out of every section: only the key differs, and the report does not', () => {
    const original = playRoom().advanceTo('reveal').session;
    const mirrored = buildScenario({
      ...original.scenario,
      controls: original.scenario.controls.map((control) =>
        buildControl(control.id, control.expected === 'provider' ? 'customer' : 'provider'),
      ),
    });
    const renderTables = (told: Report) =>
      renderRoomTables(told)
        .map(({ text }) => text)
        .join('');
    for (const render of [renderHtml, renderMarkdown, renderTables]) {
      const told = render(buildReport(original, exportMoment));
      expect(render(buildReport({ ...original, scenario: mirrored }, exportMoment))).toBe(told);
      expect(told).not.toMatch(/Reason of|Misconception of|Evidence of|\(right\)|became right/);
    }
  });
});
