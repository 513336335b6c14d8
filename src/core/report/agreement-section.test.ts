import { describe, expect, it } from 'vitest';
import { buildSession } from '../testing/build-session.ts';
import { exportMoment } from '../testing/report-session.ts';
import { renderMarkdown } from './render-markdown.ts';
import { buildReport } from './report-model.ts';

/** Three groups who leave different cards blank, so that no figure is about all of them. */
function playWithBlanks(secondVote: boolean) {
  return buildSession({ groups: ['North', 'South', 'West'], options: { secondVote } })
    .advanceTo('sort')
    .vote('North', { patching: 'provider', scaling: 'provider', 'access-policy': 'customer' })
    .vote('South', { patching: 'provider', scaling: 'customer', 'access-policy': 'customer' })
    .vote('West', { patching: 'customer', 'access-policy': 'customer', 'log-review': 'customer' });
}

describe('the agreement of a report', () => {
  it('says beside every figure how many groups or cards it is about', () => {
    const report = buildReport(playWithBlanks(false).advanceTo('closed').session, exportMoment);
    expect(report.results?.agreement.map(({ id, first }) => [id, first])).toEqual([
      ['patching', { share: 1 / 3, groups: 3 }],
      ['scaling', { share: 0, groups: 2 }],
      ['access-policy', { share: 1, groups: 3 }],
      ['backup-goals', { share: null, groups: 0 }],
      ['log-review', { share: null, groups: 1 }],
    ]);
    // Only patching and the access policy were placed by all three.
    expect(report.results?.kappa?.first.cards).toBe(2);
    const markdown = renderMarkdown(report);
    for (const line of [
      '| Patching | 33% (3 groups) |',
      '| Scaling | 0% (2 groups) |',
      '| Log review | n/a (1 group) |',
      '| Cards that every group placed | 2 |',
    ]) {
      expect(markdown).toContain(line);
    }
  });

  it('counts the first and the final vote apart', () => {
    const report = buildReport(
      playWithBlanks(true).advanceTo('discuss').vote('West', { scaling: 'customer' }).advanceTo('closed')
        .session,
      exportMoment,
    );
    expect(report.results?.agreement[1]).toMatchObject({
      first: { share: 0, groups: 2 },
      final: { share: 1 / 3, groups: 3 },
    });
    expect(report.results?.kappa).toMatchObject({ first: { cards: 2 }, final: { cards: 3 } });
    expect(renderMarkdown(report)).toContain('| Scaling | 0% (2 groups) | 33% (3 groups) |');
  });
});
