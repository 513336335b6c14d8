import { assertNever } from '../result.ts';
import { drawBoard } from './board-picture.ts';
import { coverBlocks, coverMarks } from './cover-section.ts';
import { htmlStyle } from './html-style.ts';
import { laneSign } from './lane-sign.ts';
import { type Content, element, type Markup, voidElement } from './markup.ts';
import { outcomeText } from './outcome-text.ts';
import type { Block, Inline, InlinePart, Section, Table } from './report-block.ts';
import type { Report } from './report-model.ts';
import { reportSections } from './report-sections.ts';
import { reportTexts as texts } from './report-texts.ts';

/** Runs nothing and loads nothing, even if a browser were told to. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Wider tables scroll on their own; such a region has a name and a tab stop, so that a keyboard reaches its far columns. */
const widestPlainTable = 4;

/** The report as one self-contained HTML page without scripts, for a browser or a printer. */
export function renderHtml(report: Report): string {
  const sections = reportSections(report);
  const page = element(
    'html',
    { lang: 'en-GB' },
    renderHead(report),
    element(
      'body',
      {},
      element('main', {}, renderCover(report), renderContents(sections), sections.map(renderSection)),
    ),
  );
  return `<!doctype html>\n${page}\n`;
}

function renderHead({ cover }: Report): Markup {
  return element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidElement('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, `${cover.title}: ${texts.product}`),
    element('style', {}, htmlStyle),
  );
}

function renderCover({ cover }: Report): Markup {
  const marks = coverMarks(cover);
  return element(
    'header',
    { class: 'cover' },
    element('p', { class: 'product' }, texts.product),
    element('h1', {}, cover.title),
    marks.length === 0
      ? []
      : element(
          'ul',
          { class: 'marks' },
          marks.map((mark) => element('li', {}, mark)),
        ),
    coverBlocks(cover).map((block) => renderBlock(block, 'h2')),
  );
}

function renderContents(sections: readonly Section[]): Markup {
  const items = sections.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title)));
  return element('nav', { 'aria-label': texts.contents }, element('ol', {}, items));
}

function renderSection({ id, title, blocks }: Section): Markup {
  return element(
    'section',
    { id },
    element('h2', {}, title),
    blocks.map((block) => renderBlock(block, 'h3')),
  );
}

function renderBlock(block: Block, headingLevel: 'h2' | 'h3'): Markup {
  switch (block.kind) {
    case 'heading':
      return element(headingLevel, {}, block.text);
    case 'paragraph':
      return element('p', {}, renderInline(block.content));
    case 'notice':
      return element('p', { class: 'notice' }, block.text);
    case 'list':
      return element(
        'ul',
        {},
        block.items.map((item) => element('li', {}, renderInline(item))),
      );
    case 'facts':
      return element(
        'dl',
        {},
        block.facts.map(({ term, content }) => [
          element('dt', {}, term),
          element('dd', {}, renderInline(content)),
        ]),
      );
    case 'table':
      return renderTable(block);
    case 'board-picture':
      return drawBoard(block);
    default:
      return assertNever(block);
  }
}

function renderTable({ caption, columns, rows }: Table): Markup {
  const head = columns.map((column) => element('th', { scope: 'col' }, column));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, row.head),
      row.cells.map((cell) => element('td', {}, renderInline(cell))),
    ),
  );
  return element(
    'div',
    columns.length > widestPlainTable
      ? { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 }
      : {},
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, head)),
      element('tbody', {}, body),
    ),
  );
}

function renderInline(content: Inline): Content {
  return content.map(renderPart);
}

function renderPart(part: InlinePart): Content {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'lane':
      return element(
        'span',
        { class: `lane ${part.lane}` },
        element('span', { 'aria-hidden': 'true' }, `${laneSign[part.lane]} `),
        texts.lanes[part.lane],
      );
    case 'outcome':
      return element('span', { class: `outcome ${part.outcome.result}` }, outcomeText(part.outcome));
    case 'link':
      return element('a', { href: part.url, rel: 'noreferrer' }, part.url);
    default:
      return assertNever(part);
  }
}
