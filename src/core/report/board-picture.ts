import type { Lane } from '../scenario/schema.ts';
import { type Content, element, type Markup } from './markup.ts';
import type { BoardPicture } from './report-block.ts';
import type { ReportCard, ReportPlacement } from './report-cards.ts';
import { reportTexts as texts } from './report-texts.ts';

/** Sizes in units of the view box; the picture is as wide as the page. */
const width = 960;
const titleWidth = 310;
const headHeight = 44;
const rowHeight = 34;
const markSize = 22;
/** As many rows as fit on a printed page: a picture cannot be broken across two. */
const rowsPerPicture = 20;

type Column = Lane | 'deck';

/**
 * The board drawn as inline SVG: a row per card, a column per lane, a numbered mark per group. It is split into
 * several pictures where one would not fit on a page.
 */
export function drawBoard({ lanes, groups, cards }: BoardPicture): Markup {
  const columns: readonly Column[] = ['deck', ...lanes];
  const parts = Array.from({ length: Math.ceil(cards.length / rowsPerPicture) }, (_, part) =>
    cards.slice(part * rowsPerPicture, (part + 1) * rowsPerPicture),
  );
  return element(
    'figure',
    { class: 'board' },
    parts.map((rows, part) => drawPart(columns, rows, texts.board.pictureTitle(part + 1, parts.length))),
    element(
      'figcaption',
      {},
      element(
        'ol',
        { class: 'groups' },
        groups.map((name) => element('li', {}, name)),
      ),
      element('p', {}, texts.board.pictureDescription),
    ),
  );
}

function drawPart(columns: readonly Column[], cards: readonly ReportCard[], title: string): Markup {
  const height = headHeight + cards.length * rowHeight;
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title },
    columns.map((column, place) => drawColumn(column, columnAt(columns, place), height)),
    cards.map((card, row) => drawRow(columns, card, headHeight + row * rowHeight)),
  );
}

interface Span {
  readonly left: number;
  readonly width: number;
}

function columnAt(columns: readonly Column[], place: number): Span {
  const columnWidth = (width - titleWidth) / columns.length;
  return { left: titleWidth + place * columnWidth, width: columnWidth };
}

function drawColumn(column: Column, { left, width: columnWidth }: Span, height: number): Content {
  const name = column === 'deck' ? texts.notPlaced : texts.lanes[column];
  const middle = left + columnWidth / 2;
  return [
    element('rect', {
      class: `column ${column}`,
      x: left + 2,
      y: 0,
      width: columnWidth - 4,
      height,
      rx: 6,
    }),
    element('text', { class: `column-name ${column}`, x: middle, y: 27, 'text-anchor': 'middle' }, name),
    column === 'deck' ? [] : drawLaneShape(column, left + 22, 22),
  ];
}

/** Square provider, diamond shared, circle customer. */
function drawLaneShape(lane: Lane, x: number, y: number): Markup {
  if (lane === 'customer') return element('circle', { class: `shape ${lane}`, cx: x, cy: y, r: 6 });
  const points =
    lane === 'shared'
      ? `${x},${y - 8} ${x + 8},${y} ${x},${y + 8} ${x - 8},${y}`
      : `${x - 6},${y - 6} ${x + 6},${y - 6} ${x + 6},${y + 6} ${x - 6},${y + 6}`;
  return element('polygon', { class: `shape ${lane}`, points });
}

function drawRow(columns: readonly Column[], card: ReportCard, top: number): Content {
  return [
    element('line', { class: 'rule', x1: 0, y1: top, x2: width, y2: top }),
    // A nested picture clips a title that is too long; the table below has it in full.
    element(
      'svg',
      { x: 0, y: top, width: titleWidth - 8, height: rowHeight },
      element('text', { class: 'card-title', x: 2, y: 22 }, card.title),
    ),
    columns.map((column, place) => drawCell(column, columnAt(columns, place), card, top)),
  ];
}

function drawCell(column: Column, span: Span, card: ReportCard, top: number): Content {
  const marks = card.placements.flatMap((placement, group) =>
    columnOf(placement) === column ? [{ placement, group }] : [],
  );
  const step = Math.min(markSize + 4, (span.width - 16) / Math.max(1, marks.length));
  const start = span.left + span.width / 2 - (step * (marks.length - 1)) / 2;
  return [
    card.key?.expected === column
      ? element('rect', {
          class: `expected ${column}`,
          x: span.left + 6,
          y: top + 3,
          width: span.width - 12,
          height: rowHeight - 6,
          rx: 5,
        })
      : [],
    marks.map(({ placement, group }, place) =>
      drawMark(placement, group + 1, start + place * step, top + rowHeight / 2),
    ),
  ];
}

function columnOf({ first, final }: ReportPlacement): Column {
  const counted = final === undefined ? first : final;
  return counted === null ? 'deck' : counted.lane;
}

function drawMark(placement: ReportPlacement, number: number, x: number, y: number): Content {
  const half = markSize / 2;
  const isWrong = placement.outcome?.result === 'wrong';
  const shape = isWrong
    ? element('rect', {
        class: 'mark wrong',
        x: x - half,
        y: y - half,
        width: markSize,
        height: markSize,
        rx: 2,
      })
    : element('circle', { class: 'mark', cx: x, cy: y, r: half });
  const textClass = isWrong ? 'mark-number wrong' : 'mark-number';
  return [
    shape,
    element('text', { class: textClass, x, y: y + 4.5, 'text-anchor': 'middle' }, String(number)),
  ];
}
