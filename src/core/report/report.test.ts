import { describe, expect, it } from 'vitest';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession } from '../testing/build-session.ts';
import { exportMoment, playToTheEnd, playUntilReveal } from '../testing/report-session.ts';
import { renderActionsCsv } from './render-actions-csv.ts';
import { renderCardsCsv } from './render-cards-csv.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import { buildReport, type Report } from './report-model.ts';

const formats = {
  html: renderHtml,
  markdown: renderMarkdown,
  'cards.csv': renderCardsCsv,
  'actions.csv': renderActionsCsv,
} as const;

const cardIds = ['patching', 'scaling', 'access-policy', 'backup-goals', 'log-review'];

/** Every text of a card's key, as the builder writes it. */
function keyTexts(card: string): readonly string[] {
  return ['Reason', 'Provider part', 'Customer part', 'Misconception', 'Evidence'].map(
    (text) => `${text} of ${card}.`,
  );
}

const hidden = () => buildReport(playUntilReveal().session, exportMoment);
const halfRevealed = () =>
  buildReport(playUntilReveal().reveal('patching', 'backup-goals').session, exportMoment);
const closed = () => buildReport(playToTheEnd(), exportMoment);

describe('a report before the reveal', () => {
  it.each(Object.entries(formats))('holds no part of any key as %s', (_format, render) => {
    const text = render(hidden());
    for (const secret of cardIds.flatMap(keyTexts)) expect(text).not.toContain(secret);
    expect(text).not.toContain('https://example.com/shared-responsibility');
    // The words of the method section name directions and results; no card may carry one.
    expect(text).not.toMatch(
      /wrong, over|\(right\)|over_trust|over_claim|,right,|,wrong,|class="outcome|class="expected/,
    );
  });

  it('holds no key, outcome, figure or source in its data', () => {
    const report = hidden();
    expect(report).toMatchObject({ revealed: 0, results: null, sources: [] });
    for (const card of report.cards) {
      expect(card.key).toBeNull();
      expect(card.placements.map((placement) => placement.outcome)).toEqual([null, null]);
    }
  });

  it('differs in nothing when only the key differs', () => {
    const mirrored = buildScenario({
      controls: buildScenario().controls.map((control) =>
        buildControl(control.id, control.expected === 'provider' ? 'customer' : 'provider'),
      ),
    });
    const original = playUntilReveal().session;
    const other = { ...original, scenario: mirrored };
    for (const render of Object.values(formats)) {
      expect(render(buildReport(other, exportMoment))).toBe(render(buildReport(original, exportMoment)));
    }
  });

  it('shows the boards and says why the rest is missing', () => {
    expect(renderMarkdown(hidden())).toContain('0 of 5 cards are revealed. Scores');
    expect(renderMarkdown(hidden())).toContain(
      '| Access policy | not revealed | ■ Provider then ● Customer | ● Customer |',
    );
  });
});

describe('a report during the reveal', () => {
  it.each(Object.entries(formats))('tells the revealed cards and no others as %s', (format, render) => {
    const text = render(halfRevealed());
    for (const secret of ['scaling', 'access-policy', 'log-review'].flatMap(keyTexts)) {
      expect(text).not.toContain(secret);
    }
    if (format === 'html' || format === 'markdown') {
      for (const told of ['patching', 'backup-goals'].flatMap(keyTexts)) expect(text).toContain(told);
    }
  });

  it('keeps every score until the last card is revealed', () => {
    expect(halfRevealed().results).toBeNull();
    expect(buildReport(playUntilReveal().revealAll().session, exportMoment).results).not.toBeNull();
  });

  it('leaves expected lane, result and direction of hidden cards empty in cards.csv', () => {
    const lines = renderCardsCsv(halfRevealed()).split('\r\n');
    expect(lines.filter((line) => line.includes(',scaling,'))).toEqual([
      'session-1,orders-database,1.0,scaling,Scaling,,Reception,customer,customer,,,1,,,3',
      'session-1,orders-database,1.0,scaling,Scaling,,Platform crew,provider,provider,,,,,,70',
    ]);
  });
});

describe('a report of a closed session', () => {
  it('writes cards.csv field by field', () => {
    const start = 'session-1,orders-database,1.0,';
    expect(renderCardsCsv(closed())).toBe(
      [
        '\uFEFFsession_id,scenario_id,scenario_version,card_id,card_title,expected_lane,group,first_lane,final_lane,' +
          'result,direction,certainty_first,certainty_final,why,seconds_to_place',
        `${start}patching,Patching,provider,Reception,provider,,blank,none,3,,,1`,
        `${start}patching,Patching,provider,Platform crew,provider,provider,right,none,,,,69`,
        `${start}scaling,Scaling,provider,Reception,customer,customer,disputed,none,1,,,3`,
        `${start}scaling,Scaling,provider,Platform crew,provider,provider,disputed,none,,,,70`,
        `${start}access-policy,Access policy,customer,Reception,provider,customer,right,none,,2,,5`,
        `${start}access-policy,Access policy,customer,Platform crew,customer,customer,right,none,,,,71`,
        `${start}backup-goals,Backup goals,customer,Reception,provider,provider,wrong,over_trust,3,,` +
          '"It says ""managed"", does it not?",66',
        `${start}backup-goals,Backup goals,customer,Platform crew,provider,provider,wrong,over_trust,,,,72`,
        `${start}log-review,Log review,customer,Reception,,,blank,none,,,,`,
        `${start}log-review,Log review,customer,Platform crew,customer,customer,right,none,,,,73`,
        '',
      ].join('\r\n'),
    );
  });

  it('writes actions.csv field by field', () => {
    expect(renderActionsCsv(closed())).toBe(
      [
        '\uFEFFaction_id,card_id,issue,corrective_action,element,priority,owner,contact,start,due,status,verification',
        'action-1,backup-goals,Nobody restores the backups,Restore one backup a month,training,high,Maria Jones,' +
          'maria@example.com,,2026-04-15,open,A dated restore log',
        '',
      ].join('\r\n'),
    );
  });

  it('says the result of each group in words, with the number it is out of', () => {
    const markdown = renderMarkdown(closed());
    // Reception's final vote: access right, backups wrong, patching and log review blank, scaling disputed.
    expect(markdown).toContain(
      "- Reception: 1 of 4 cards right, 1 wrong, 2 blank. Gave 1 of the customer's 3 duties to the provider " +
        "(over-trust). Took 0 of the provider's 1 duty (over-claim). Leans to trusting the provider, by 1 of 4 cards. " +
        'Accuracy stayed at 25%.',
    );
    expect(markdown).toContain('1 card is disputed and not counted.');
    expect(markdown).toContain('Results per group, N = 4 cards');
    expect(markdown).toContain('| Platform crew | 3 | 1 | 0 | 75% | 83% | 1 of 3 | 0 of 1 | +0.25 | 0.00 |');
  });

  it('names strengths and areas to work on', () => {
    expect(closed().results?.strengths.map((card) => card.id)).toEqual(['access-policy']);
    expect(closed().results?.areas).toEqual([
      { id: 'backup-goals', title: 'Backup goals', wrong: 2, overTrust: 2, overClaim: 0, groups: 2 },
    ]);
    expect(renderMarkdown(closed())).toContain('- Backup goals: wrong in 2 of 2 groups (over-trust in 2)');
  });

  it('lays the board as played beside the expected lanes', () => {
    expect(renderMarkdown(closed())).toContain(
      '| Backup goals | ● Customer | ■ Provider (wrong, over-trust) | ■ Provider (wrong, over-trust) |',
    );
    expect(renderMarkdown(closed())).toContain(
      '| Patching | ■ Provider | ■ Provider then Not placed (blank) | ■ Provider (right) |',
    );
  });

  it('hides kappa below three groups and calibration below ten rated cards', () => {
    const report = closed();
    expect(report.results?.kappa).toBeNull();
    expect(report.results?.certainty).toEqual([
      {
        name: 'Reception',
        vote: 'first',
        rated: 2,
        markSum: -3,
        markMean: -1.5,
        calibration: null,
        sureAndWrong: [{ id: 'backup-goals', title: 'Backup goals' }],
      },
      {
        name: 'Reception',
        vote: 'final',
        rated: 1,
        markSum: 2,
        markMean: 2,
        calibration: null,
        sureAndWrong: [],
      },
    ]);
    expect(renderMarkdown(report)).toContain(
      'Reception was sure and wrong in the first vote about: Backup goals',
    );
  });

  it('keeps the sections in the order of the follow-up work', () => {
    const order = [
      'Summary',
      'The board as played',
      'Card by card',
      'Agreement and certainty',
      'What the discussion changed',
      'Disputed cards',
      'Notes',
      'Improvement plan',
      'How the workshop ran',
      'How the scores are computed',
      'Sources of the key',
    ];
    const headings = [...renderHtml(closed()).matchAll(/<section id="[a-z]+"><h2>(.*?)<\/h2>/g)].map(
      ([, text]) => text,
    );
    expect(headings).toEqual(order);
    const lines = renderMarkdown(closed()).split('\n');
    expect(lines.filter((line) => line.startsWith('## ')).slice(-order.length)).toEqual(
      order.map((title) => `## ${title}`),
    );
  });

  it('tells disputes, notes, actions, the method and the sources', () => {
    const markdown = renderMarkdown(closed());
    for (const line of [
      '- **Scaling:** Our plan has a fixed size.',
      '- **Backup goals, 2 March 2026, 09:01 UTC:** Nobody knew who restores.',
      '- **General, 2 March 2026, 09:01 UTC:** Good mood.',
      '- **Corrective action:** Restore one backup a month',
      '- **Owner:** Maria Jones',
      '- **Due:** 15 April 2026',
      'A score says how far a group agrees with the key, not how secure anyone is.',
      '- Shared responsibility guide. Example Cloud. <https://example.com/shared-responsibility> Checked 2026-01-15.',
    ]) {
      expect(markdown).toContain(line);
    }
    expect(markdown).toContain('a chance of 0.60, 0.75 and 0.90');
  });
});

describe('the cover', () => {
  it('says draft until the session is closed, and rehearsal always', () => {
    expect(renderMarkdown(hidden())).toContain('Demarc workshop report. Draft');
    expect(renderMarkdown(closed())).not.toContain('Draft');
    const rehearsal = buildReport(buildSession({ options: { rehearsal: true } }).session, exportMoment);
    for (const render of [renderHtml, renderMarkdown]) {
      expect(render(rehearsal)).toContain('This was a rehearsal.');
    }
  });

  it('names the groups with their head-counts and says who was absent', () => {
    const builder = buildSession({ groups: ['Desk', 'Crew'], headCounts: [1, 4] }).leave('Crew');
    const report = buildReport(builder.session, exportMoment);
    expect(renderMarkdown(report)).toContain(
      '- **Groups:** Desk (1 person), Crew (4 people, absent and not scored)',
    );
    expect(report.cards[0]?.placements.map((placement) => placement.groupName)).toEqual(['Desk']);
  });

  it('works in every phase and without any group present', () => {
    for (const phase of ['setup', 'sort', 'discuss', 'reveal', 'debrief', 'closed'] as const) {
      const builder = buildSession({ options: { secondVote: true } }).advanceTo(phase);
      everyFormat(buildReport(builder.session, exportMoment));
    }
    const empty = playUntilReveal().revealAll().leave('Reception').leave('Platform crew');
    everyFormat(buildReport(empty.session, exportMoment));
    expect(renderMarkdown(buildReport(empty.session, exportMoment))).toContain('No group is present');
  });

  it('gives no times for a session typed from a sheet', () => {
    const builder = buildSession({ recordedFrom: 'sheet' })
      .advanceTo('sort')
      .place('A', 'provider', 'patching');
    const report = buildReport(builder.session, exportMoment);
    expect(report.cards[0]?.placements[0]?.secondsToPlace).toBeNull();
    expect(renderMarkdown(report)).toContain('Typed from a placements sheet.');
  });
});

function everyFormat(report: Report): void {
  for (const render of Object.values(formats)) expect(render(report).length).toBeGreaterThan(0);
}
