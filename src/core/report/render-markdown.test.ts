import { describe, expect, it } from 'vitest';
import { buildScenario } from '../testing/build-scenario.ts';
import { buildSession } from '../testing/build-session.ts';
import { exportMoment } from '../testing/report-session.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import { buildReport } from './report-model.ts';

describe('the address of a source', () => {
  it('shows the controls that would turn it around, in a link as in any text', () => {
    const scenario = buildScenario({
      sources: {
        'provider-guide': {
          title: 'Guide',
          publisher: 'Example Cloud',
          url: 'https://example.com/\u202Ecod.\u0000exe|a&b',
          checked: '2026-01-15',
        },
      },
    });
    const report = buildReport(buildSession({ scenario }).advanceTo('closed').session, exportMoment);
    expect(renderMarkdown(report)).toContain('<https://example.com/[U+202E]cod.[U+0000]exe|a&b>');
    for (const text of [renderMarkdown(report), renderHtml(report)]) {
      expect(text).not.toContain('\u0000');
      expect(text).not.toContain('\u202e');
    }
  });
});
