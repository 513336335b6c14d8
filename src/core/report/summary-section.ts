import { formatFigure, formatShare, formatSigned } from './format-figure.ts';
import { type Block, heading, list, paragraph, type Section, type Table } from './report-block.ts';
import type { Report } from './report-model.ts';
import type { ReportGroupResult, ReportResults } from './report-results.ts';
import { directionText, reportTexts as texts } from './report-texts.ts';

/** One page: who got how much right, in which direction the rest was wrong, and which cards to talk about. */
export function summarySection(report: Report): Section {
  return { id: 'summary', title: texts.sections.summary, blocks: summaryBlocks(report) };
}

/** The one sentence that stands in the place of every figure until the last card is revealed. */
export function sealedNotice(report: Report): Block {
  return { kind: 'notice', text: texts.sealed(report.revealed, report.cards.length) };
}

function summaryBlocks(report: Report): readonly Block[] {
  const { results } = report;
  if (results === null) return [sealedNotice(report)];
  if (results.groups.length === 0) return [paragraph(texts.noGroups)];
  if (results.cards === 0) return [paragraph(texts.unscored)];
  return [
    paragraph(texts.method[0]),
    paragraph(texts.voteCounted(report.hasFinalVote), ...disputedText(report)),
    list(results.groups.map((group) => groupText(group, results.cards))),
    resultsTable(results, report.hasFinalVote),
    heading(texts.strengths),
    ...cardList(
      texts.strengthsLead,
      results.strengths.map((card) => card.title),
    ),
    heading(texts.areas),
    ...cardList(
      texts.areasLead,
      results.areas.map((card) =>
        texts.missed(card.title, card.wrong, card.groups, card.overTrust, card.overClaim),
      ),
    ),
  ];
}

function disputedText({ cards }: Report): readonly string[] {
  const disputed = cards.filter((card) => card.disputed !== null).length;
  return disputed === 0 ? [] : [` ${texts.disputedCount(disputed)}`];
}

function groupText({ name, directions, score, accuracyBefore }: ReportGroupResult, cards: number): string {
  const facts = [texts.counts(score, cards), ...directions.map(directionText)];
  if (accuracyBefore !== null) {
    facts.push(texts.accuracyChange(formatShare(accuracyBefore), formatShare(score.accuracy)));
  }
  return texts.groupSentences(name, facts);
}

function resultsTable(results: ReportResults, hasFinalVote: boolean): Table {
  const { results: words } = texts;
  return {
    kind: 'table',
    caption: words.caption(results.cards),
    columns: [
      words.group,
      words.right,
      words.wrong,
      words.blank,
      words.accuracy,
      words.balancedAccuracy,
      words.overTrust,
      words.overClaim,
      words.tilt,
      ...(hasFinalVote ? [words.gain] : []),
    ],
    rows: results.groups.map(({ name, score, gain }) => ({
      head: name,
      cells: [
        [String(score.right)],
        [String(score.wrong)],
        [String(score.blank)],
        [formatShare(score.accuracy)],
        [formatShare(score.balancedAccuracy)],
        [words.countOf(score.overTrust.count, score.overTrust.of)],
        [words.countOf(score.overClaim.count, score.overClaim.of)],
        [formatSigned(score.tilt)],
        ...(hasFinalVote ? [[gain === null ? formatFigure(null) : formatSigned(gain)]] : []),
      ],
    })),
  };
}

function cardList(lead: string, cards: readonly string[]): readonly Block[] {
  return cards.length === 0 ? [paragraph(texts.none)] : [paragraph(lead), list(cards)];
}
