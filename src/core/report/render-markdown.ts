import { assertNever } from '../result.ts';
import { coverBlocks, coverMarks } from './cover-section.ts';
import { escapeMarkdown, escapeMarkdownCell, escapeMarkdownLine } from './escape-markdown.ts';
import { laneSign } from './lane-sign.ts';
import { outcomeText } from './outcome-text.ts';
import type { Block, Inline, InlinePart, Table, TableRow } from './report-block.ts';
import type { Report } from './report-model.ts';
import { reportSections } from './report-sections.ts';
import { reportTexts as texts } from './report-texts.ts';
import { showControlCharacters } from './show-control-characters.ts';

type Escape = (text: string) => string;

/** The report in CommonMark with GitHub's tables, without raw HTML. The picture of the board is left to its table. */
export function renderMarkdown(report: Report): string {
  const { cover } = report;
  const parts = [
    `# ${escapeMarkdownLine(cover.title)}`,
    escapeMarkdown([texts.product, ...coverMarks(cover)].join('. ')),
    ...coverBlocks(cover).map((block) => renderBlock(block, '##')),
    ...reportSections(report).flatMap(({ title, blocks }) => [
      `## ${escapeMarkdownLine(title)}`,
      ...blocks.map((block) => renderBlock(block, '###')),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderBlock(block: Block, headingMark: '##' | '###'): string {
  switch (block.kind) {
    case 'heading':
      return `${headingMark} ${escapeMarkdownLine(block.text)}`;
    case 'paragraph':
      return renderInline(block.content, escapeMarkdown);
    case 'notice':
      return `> ${escapeMarkdownLine(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${renderInline(item, escapeListItem)}`).join('\n');
    case 'facts':
      return block.facts
        .map(
          ({ term, content }) =>
            `- **${escapeMarkdownLine(term)}:** ${renderInline(content, escapeListItem)}`,
        )
        .join('\n');
    case 'table':
      return renderTable(block);
    case 'board-picture':
      return '';
    default:
      return assertNever(block);
  }
}

function escapeListItem(text: string): string {
  return escapeMarkdown(text, '  ');
}

function renderTable({ caption, columns, rows }: Table): string {
  return [
    `**${escapeMarkdownLine(caption)}**`,
    '',
    tableLine(columns.map(escapeMarkdownCell)),
    tableLine(columns.map(() => '---')),
    ...rows.map(renderRow),
  ].join('\n');
}

function renderRow({ head, cells }: TableRow): string {
  return tableLine([
    escapeMarkdownCell(head),
    ...cells.map((cell) => renderInline(cell, escapeMarkdownCell)),
  ]);
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function renderInline(content: Inline, escapeText: Escape): string {
  return content.map((part) => renderPart(part, escapeText)).join('');
}

function renderPart(part: InlinePart, escapeText: Escape): string {
  if (typeof part === 'string') return keepOuterSpace(part, escapeText);
  switch (part.kind) {
    case 'lane':
      return `${laneSign[part.lane]} ${texts.lanes[part.lane]}`;
    case 'outcome':
      return outcomeText(part.outcome);
    case 'link':
      // The scenario format allows only web addresses without spaces and angle brackets, so this cannot be left early.
      return `<${showControlCharacters(part.url)}>`;
    default:
      return assertNever(part);
  }
}

/** Parts of a sentence carry the spaces between them, which escaping takes off. */
function keepOuterSpace(text: string, escapeText: Escape): string {
  const [before = ''] = /^ */.exec(text) ?? [];
  const [after = ''] = / *$/.exec(text) ?? [];
  return text.trim() === '' ? before : `${before}${escapeText(text)}${after}`;
}
