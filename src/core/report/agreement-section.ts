import { formatFigure, formatShare, formatSigned } from './format-figure.ts';
import { type Block, heading, list, paragraph, type Section, type Table } from './report-block.ts';
import type { Report } from './report-model.ts';
import type { AgreementShare, ReportCertainty, ReportResults } from './report-results.ts';
import { reportTexts as texts } from './report-texts.ts';
import { sealedNotice } from './summary-section.ts';

/** How far the groups agree with each other, and how well they knew what they knew. */
export function agreementSection(report: Report): Section {
  return {
    id: 'agreement',
    title: texts.sections.agreement,
    blocks:
      report.results === null
        ? [sealedNotice(report)]
        : [
            ...agreementBlocks(report.results, report.hasFinalVote),
            ...certaintyBlocks(report, report.results),
          ],
  };
}

function agreementBlocks(results: ReportResults, hasFinalVote: boolean): readonly Block[] {
  if (results.agreement.length === 0) return [];
  const { agreement: words } = texts;
  const groups = results.groups.length;
  return [
    paragraph(words.lead),
    {
      kind: 'table',
      caption: words.caption(groups),
      columns: [words.card, words.first, ...(hasFinalVote ? [words.final] : [])],
      rows: results.agreement.map((card) => ({
        head: card.title,
        cells: [[shareText(card.first)], ...(hasFinalVote ? [[shareText(card.final)]] : [])],
      })),
    },
    results.kappa === null ? paragraph(words.hidden) : kappaTable(results.kappa, groups),
  ];
}

function shareText(agreement: AgreementShare | null): string {
  return agreement === null
    ? formatShare(null)
    : texts.agreement.shareOf(formatShare(agreement.share), agreement.groups);
}

function kappaTable({ first, final }: NonNullable<ReportResults['kappa']>, groups: number): Table {
  const { agreement: words } = texts;
  return {
    kind: 'table',
    caption: words.kappaCaption(groups),
    columns: [words.measure, words.first, ...(final === null ? [] : [words.final])],
    rows: [
      ...(['fleiss', 'randolph'] as const).map((measure) => ({
        head: words[measure],
        cells: [[formatFigure(first[measure])], ...(final === null ? [] : [[formatFigure(final[measure])]])],
      })),
      {
        head: words.placedByAll,
        cells: [[String(first.cards)], ...(final === null ? [] : [[String(final.cards)]])],
      },
    ],
  };
}

function certaintyBlocks(report: Report, { certainty }: ReportResults): readonly Block[] {
  const { certainty: words } = texts;
  if (!report.asksCertainty) return [heading(words.heading), paragraph(words.off)];
  if (certainty.length === 0) return [heading(words.heading), paragraph(words.unrated)];
  const mistaken = certainty.filter(({ sureAndWrong }) => sureAndWrong.length > 0);
  return [
    heading(words.heading),
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        words.group,
        words.vote,
        words.rated,
        words.mark,
        words.meanMark,
        words.brier,
        words.overConfidence,
      ],
      rows: certainty.map((row) => ({ head: row.name, cells: certaintyCells(row) })),
    },
    ...(mistaken.length === 0 ? [] : [list(mistaken.map(sureAndWrongText))]),
  ];
}

function certaintyCells({ vote, rated, markSum, markMean, calibration }: ReportCertainty) {
  return [
    [texts.votes[vote]],
    [String(rated)],
    [String(markSum)],
    [formatFigure(markMean)],
    [calibration === null ? texts.certainty.hidden : formatFigure(calibration.brier)],
    [calibration === null ? texts.certainty.hidden : formatSigned(calibration.overConfidence)],
  ];
}

function sureAndWrongText({ name, vote, sureAndWrong }: ReportCertainty): string {
  return texts.certainty.sureAndWrong(name, vote, sureAndWrong.map((card) => card.title).join('; '));
}
