import type { Area } from './board-areas.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point, Size {}

/** What the layout has to know about the board. Sizes are CSS pixels at zoom 1. */
export interface LayoutInput {
  /** The part of the window that the board may use. */
  readonly size: Size;
  readonly areas: readonly { readonly area: Area; readonly cells: number }[];
  /** Cells of the whole board: the size of a card depends on it, so that cards keep their size during play. */
  readonly totalCells: number;
  /** Characters of the longest title. */
  readonly longestTitle: number;
  /** 1 unless the user asked for larger text. */
  readonly textScale: number;
  /** At the reveal a card has a line more, for its verdict, and no menu. */
  readonly mode: 'sort' | 'reveal';
  /** Some card shows counted hands, which take a line more. */
  readonly hasTallies: boolean;
}

export interface AreaLayout {
  readonly area: Area;
  readonly bounds: Rect;
  readonly header: Rect;
  readonly columns: number;
}

/** Where everything lies. Cards fill an area column by column, so that a column reads from top to bottom. */
export interface BoardLayout {
  /** At least the size that was offered; taller when the cards do not fit. */
  readonly size: Size;
  readonly fontSize: number;
  readonly titleLines: number;
  readonly card: Size;
  readonly rows: number;
  readonly areas: readonly AreaLayout[];
}

const outerPadding = 10;
const areaGap = 10;
const areaPadding = 6;
const cardGap = 6;
/** An empty deck is only somewhere to put a card back, so it takes this part of a column. */
const emptyDeckColumn = 0.65;

const smallestFont = 13;
const largestFont = 21;
const fewestTitleLines = 2;
const mostTitleLines = 4;
/** A title longer than this is cut on the card and whole in the details, or one long title would shrink all cards. */
const longestFittedTitle = 72;
/** Narrower cards break words; at the reveal they would break the verdict. */
const fewestCharactersPerLine = { sort: 14, reveal: 17 };
/** Wider cards in fewer columns read better than larger text: one more column has to be worth this much text. */
const fontPerColumn = 4;
/** Width of an average character of the system fonts as a part of the font size, a little on the safe side. */
const characterWidth = 0.55;
const lineHeight = 1.3;
const cardIndent = 12;
/** Room at the right edge of a card: for its menu button, or for nothing. */
const cardGutter = { sort: 28, reveal: 8 };

interface CardStyle {
  readonly fontSize: number;
  readonly titleLines: number;
  readonly cardHeight: number;
  readonly headerHeight: number;
}

/**
 * Lays the board out so that the cards are wholly visible however they are spread over the areas, with the largest
 * text for which that holds; when none does, with the smallest text on a board that is taller than the window.
 */
export function layOutBoard(input: LayoutInput): BoardLayout {
  let best: { readonly style: CardStyle; readonly rows: number; readonly worth: number } | null = null;
  for (let font = largestFont; font >= smallestFont; font -= 1) {
    for (let lines = fewestTitleLines; lines <= mostTitleLines; lines += 1) {
      const style = cardStyle(font, lines, input);
      const rows = visibleRows(style, input);
      if (rows < 1) continue;
      const extraColumns = Math.floor(Math.max(0, input.totalCells - 1) / rows);
      if (!titleFits(style, cardWidth(input.areas.length + extraColumns, input), input)) continue;
      const worth = font - fontPerColumn * extraColumns;
      if (best === null || worth > best.worth) best = { style, rows, worth };
    }
  }
  if (best !== null) return arrange(best.style, best.rows, input);
  const style = cardStyle(smallestFont, mostTitleLines - 1, input);
  return arrange(style, rowsOnTallBoard(style, input), input);
}

/** The place of one cell in an area; cells count from 0 down the first column, then down the next. */
export function cellRect(layout: BoardLayout, area: AreaLayout, cell: number): Rect {
  const column = Math.floor(cell / layout.rows);
  const row = cell % layout.rows;
  return {
    x: area.bounds.x + areaPadding + column * (layout.card.width + cardGap),
    y: area.header.y + area.header.height + areaPadding + row * (layout.card.height + cardGap),
    ...layout.card,
  };
}

export function areaLayout(layout: BoardLayout, area: Area): AreaLayout | null {
  return layout.areas.find((candidate) => candidate.area === area) ?? null;
}

function cardStyle(font: number, titleLines: number, input: LayoutInput): CardStyle {
  const fontSize = font * input.textScale;
  const lines = titleLines + (input.mode === 'reveal' || input.hasTallies ? 1 : 0);
  return {
    fontSize,
    titleLines,
    cardHeight: Math.ceil(lines * fontSize * lineHeight + fontSize * 0.85),
    headerHeight: Math.max(40, Math.ceil(fontSize * 2.6)),
  };
}

function visibleRows(style: CardStyle, { size }: LayoutInput): number {
  const room = size.height - 2 * outerPadding - style.headerHeight - 2 * areaPadding;
  return Math.floor((room + cardGap) / (style.cardHeight + cardGap));
}

function cardWidth(columns: number, { size, areas }: LayoutInput): number {
  const count = areas.length;
  const around = 2 * outerPadding + (count - 1) * areaGap + count * 2 * areaPadding;
  return (size.width - around - (columns - count) * cardGap) / columns;
}

function charactersPerLine(style: CardStyle, width: number, { mode }: LayoutInput): number {
  return Math.floor((width - cardIndent - cardGutter[mode]) / (style.fontSize * characterWidth));
}

function titleFits(style: CardStyle, width: number, input: LayoutInput): boolean {
  const characters = charactersPerLine(style, width, input);
  if (characters < fewestCharactersPerLine[input.mode]) return false;
  // Words that do not fit at the end of a line leave about a sixth of it empty.
  return style.titleLines * characters * 0.85 >= Math.min(input.longestTitle, longestFittedTitle);
}

/** The fewest rows with which the cards fit into as many readable columns as the width allows. */
function rowsOnTallBoard(style: CardStyle, input: LayoutInput): number {
  let columns = input.areas.length;
  const isReadable = (count: number) =>
    charactersPerLine(style, cardWidth(count, input), input) >= fewestCharactersPerLine[input.mode];
  while (isReadable(columns + 1)) columns += 1;
  let rows = Math.max(1, visibleRows(style, input));
  while (columnsNeeded(rows, input) > columns) rows += 1;
  return rows;
}

function columnsNeeded(rows: number, { areas }: LayoutInput): number {
  return areas.reduce((sum, area) => sum + Math.max(1, Math.ceil(area.cells / rows)), 0);
}

function arrange(style: CardStyle, rows: number, input: LayoutInput): BoardLayout {
  const hasEmptyDeck = input.areas.some(isEmptyDeck);
  const columnsInAll = columnsNeeded(rows, input) - (hasEmptyDeck ? 1 - emptyDeckColumn : 0);
  const width = Math.max(1, cardWidth(columnsInAll, input));
  const cellsHeight = rows * (style.cardHeight + cardGap) - cardGap;
  const needed = 2 * outerPadding + style.headerHeight + 2 * areaPadding + cellsHeight;
  const height = Math.max(input.size.height, needed);
  let x = outerPadding;
  const areas = input.areas.map((area): AreaLayout => {
    const columns = Math.max(1, Math.ceil(area.cells / rows));
    const share = isEmptyDeck(area) ? emptyDeckColumn : columns;
    const bounds = {
      x,
      y: outerPadding,
      width: 2 * areaPadding + share * (width + cardGap) - cardGap,
      height: height - 2 * outerPadding,
    };
    x += bounds.width + areaGap;
    return { area: area.area, bounds, header: { ...bounds, height: style.headerHeight }, columns };
  });
  return {
    size: { width: input.size.width, height },
    fontSize: style.fontSize,
    titleLines: style.titleLines,
    card: { width, height: style.cardHeight },
    rows,
    areas,
  };
}

function isEmptyDeck({ area, cells }: LayoutInput['areas'][number]): boolean {
  return area === 'deck' && cells === 0;
}
