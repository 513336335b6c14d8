import { isMap, isScalar, type ParsedNode } from 'yaml';
import { printBrackets, printEntry, printKey, printQuoted } from './print-yaml.ts';
import {
  columnOf,
  commentsAbove,
  lineBreakOf,
  lineStartOf,
  nextLineOf,
  type Splice,
  skipBlankLines,
} from './text-lines.ts';
import {
  contentEndOf,
  type Found,
  type Holder,
  isBlock,
  isBlockText,
  isBrackets,
  itemLineOf,
  type ListNode,
  type MapNode,
} from './yaml-nodes.ts';

/** Longest line that an item in brackets may make beside its neighbours in brackets. */
const widestBrackets = 100;

/**
 * Edits on maps and lists that are written in lines. Each gives the part of the text that changes, or null where the
 * text is written in a way that these edits do not know.
 *
 * @param isCompact writes the value on one line in brackets or quotes, which fits nearly everywhere
 */
export function replaceInBlock(
  text: string,
  { node, holder }: Found,
  value: unknown,
  isCompact: boolean,
): Splice | null {
  if (holder === null) return null;
  const { prefix, column, prefixEnd } = prefixOf(text, holder);
  const lines = isCompact
    ? [`${' '.repeat(column)}${prefix} ${printBrackets(value)}`]
    : printLike(node, prefix, value, column);
  const lineBreak = lineBreakOf(text);
  const [first = '', ...rest] = lines;
  const head = first.slice(column + prefix.length).trimStart();
  const tail = rest.map((line) => lineBreak + line).join('');
  if (node === null || node.range[0] === node.range[1]) return fillEmpty(text, prefixEnd, head, tail);
  const [start, end] = node.range;
  if (isBlock(node)) return replaceBlock(text, node, prefixEnd, head, tail);
  if (isBlockText(node)) {
    const comment = /\s#.*/.exec(text.slice(start, nextLineOf(text, start)).trimEnd())?.[0] ?? '';
    const endBreak = text[end - 1] === '\n' ? lineBreak : '';
    return { start, end, text: head + comment + tail + endBreak };
  }
  if (tail === '') return { start, end, text: head };
  const lineEnd = nextLineOf(text, end);
  const behind = text.slice(end, lineEnd).trimEnd();
  const endBreak = text[lineEnd - 1] === '\n' ? lineBreak : '';
  const from = head === '' ? prefixEnd : start;
  return { start: from, end: lineEnd, text: head + behind + tail + endBreak };
}

function replaceBlock(
  text: string,
  node: MapNode | ListNode,
  prefixEnd: number,
  head: string,
  tail: string,
): Splice | null {
  const end = contentEndOf(text, node);
  const endBreak = text[end - 1] === '\n' ? lineBreakOf(text) : '';
  // Comments between the key and its lines stay behind the key, except where they would be read as a part of the text.
  const gap = text.slice(prefixEnd, node.range[0]).trimEnd();
  if (/^[>|]/.test(head) && gap.includes('\n')) return null;
  return { start: prefixEnd, end, text: (head === '' ? '' : ` ${head}`) + gap + tail + endBreak };
}

/** Behind a key without a value; a comment may follow on the line and stays there. */
function fillEmpty(text: string, prefixEnd: number, head: string, tail: string): Splice {
  const lineEnd = nextLineOf(text, prefixEnd);
  const behind = text.slice(prefixEnd, lineEnd);
  const written = behind.trimEnd();
  return {
    start: prefixEnd,
    end: prefixEnd + written.length,
    text: (head === '' ? '' : ` ${head}`) + written + tail,
  };
}

/** Keeps the double quotes that the old text had, so that a change of a word is a change of one word. */
function printLike(
  old: ParsedNode | null,
  prefix: string,
  value: unknown,
  column: number,
): readonly string[] {
  const lines = printEntry(prefix, value, column);
  if (typeof value !== 'string' || !isScalar(old) || old.type !== 'QUOTE_DOUBLE') return lines;
  return lines.length === 1 ? [`${' '.repeat(column)}${prefix} ${printQuoted(value)}`] : lines;
}

interface Prefix {
  readonly prefix: string;
  readonly column: number;
  /** Behind the colon or the hyphen. */
  readonly prefixEnd: number;
}

function prefixOf(text: string, holder: Holder): Prefix {
  if (holder.kind === 'entry') {
    const [start, end] = holder.pair.key.range;
    const colon = text.indexOf(':', end);
    return { prefix: `${text.slice(start, end)}:`, column: columnOf(text, start), prefixEnd: colon + 1 };
  }
  const column = columnOf(text, holder.list.range[0]);
  const line = itemLineOf(text, holder.list, holder.index);
  const start = line === null ? holder.list.range[0] : line + column;
  return { prefix: '-', column, prefixEnd: start + 1 };
}

/** Adds a key behind the last of `before` that is there, or in front of all others. */
export function addToBlockMap(
  text: string,
  map: MapNode,
  key: string,
  value: unknown,
  indexBefore: number,
  isCompact: boolean,
): Splice | null {
  const [first] = map.items;
  if (first === undefined) return null;
  const start = first.key.range[0];
  const column = columnOf(text, start);
  const prefix = `${printKey(key)}:`;
  const lines = isCompact
    ? [`${' '.repeat(column)}${prefix} ${printBrackets(value)}`]
    : printEntry(prefix, value, column);
  const previous = map.items[indexBefore];
  if (previous !== undefined) return insertLines(text, contentEndOf(text, previous), lines);
  const lineBreak = lineBreakOf(text);
  const inserted = lines.join(lineBreak).trimStart() + lineBreak + ' '.repeat(column);
  return { start, end: start, text: inserted };
}

export function removeFromBlockMap(
  text: string,
  { node, holder }: Found,
  key: { readonly start: number; readonly end: number },
): Splice | null {
  if (!isMap(node)) return null;
  if (node.items.length === 1)
    return holder === null ? null : replaceInBlock(text, { node, holder, isInBrackets: false }, {}, true);
  const line = lineStartOf(text, key.start);
  if (text.slice(line, key.start).trim() !== '') {
    const next = text.slice(key.end).search(/\S/);
    return next === -1 ? null : { start: key.start, end: key.end + next, text: '' };
  }
  return removeLines(text, line, key.end);
}

/** Takes whole lines out. Where blank lines stood on both sides, one side is enough. */
function removeLines(text: string, start: number, end: number): Splice {
  const isAtEnd = end === text.length && text[end - 1] !== '\n';
  if (isAtEnd) return { start: start - lengthOfBreakBefore(text, start), end, text: '' };
  const isAfterBlank = start === 0 || text.slice(lineStartOf(text, start - 1), start).trim() === '';
  return { start, end: isAfterBlank ? skipBlankLines(text, end) : end, text: '' };
}

function lengthOfBreakBefore(text: string, offset: number): number {
  if (text[offset - 1] !== '\n') return 0;
  return text[offset - 2] === '\r' ? 2 : 1;
}

function insertLines(text: string, at: number, lines: readonly string[]): Splice {
  const lineBreak = lineBreakOf(text);
  const inserted = lines.join(lineBreak);
  const isBehindLine = at > 0 && text[at - 1] !== '\n';
  return { start: at, end: at, text: isBehindLine ? lineBreak + inserted : inserted + lineBreak };
}

/** The lines of an item with the comment lines directly above it, which speak about it. */
interface ItemLines {
  readonly lead: number;
  readonly line: number;
  readonly end: number;
}

function itemLines(text: string, list: ListNode): readonly ItemLines[] | null {
  const found: ItemLines[] = [];
  let floor = lineStartOf(text, list.range[0]);
  for (const [index, item] of list.items.entries()) {
    const line = itemLineOf(text, list, index);
    if (line === null) return null;
    const end = Math.max(contentEndOf(text, item), nextLineOf(text, line));
    found.push({ lead: index === 0 ? line : commentsAbove(text, line, floor), line, end });
    floor = end;
  }
  return found;
}

export function insertIntoBlockList(
  text: string,
  list: ListNode,
  index: number,
  value: unknown,
  isCompact: boolean,
): Splice | null {
  const items = itemLines(text, list);
  if (items === null) return null;
  const lines = printItem(text, list, value, isCompact);
  const previous = items[index - 1];
  const next = items[index];
  if (next === undefined) {
    if (previous === undefined) return null;
    const before = items[index - 2];
    const isSpaced = before !== undefined && isBlankLine(text, before.end);
    return insertLines(text, previous.end, isSpaced ? ['', ...lines] : lines);
  }
  const [left, right] = previous === undefined ? [next, items[index + 1]] : [previous, next];
  const isSpaced = right !== undefined && isBlankLine(text, left.end);
  return insertLines(text, next.lead, isSpaced ? [...lines, ''] : lines);
}

function isBlankLine(text: string, lineStart: number): boolean {
  return lineStart < text.length && text.slice(lineStart, nextLineOf(text, lineStart)).trim() === '';
}

/** An item as its neighbours are written: maps in brackets where they are in brackets. */
function printItem(text: string, list: ListNode, value: unknown, isCompact: boolean): readonly string[] {
  const column = columnOf(text, list.range[0]);
  const brackets = `${' '.repeat(column)}- ${printBrackets(value)}`;
  const areInBrackets = list.items.every((item) => isMap(item) && isBrackets(item));
  if (isCompact || (areInBrackets && brackets.length <= widestBrackets)) return [brackets];
  return printEntry('-', value, column);
}

export function removeFromBlockList(text: string, found: Found, index: number): Splice | null {
  const { node } = found;
  if (node === null || isMap(node) || !isBlock(node)) return null;
  if (node.items.length === 1) return replaceInBlock(text, found, [], true);
  const items = itemLines(text, node);
  const item = items?.[index];
  if (items === null || item === undefined) return null;
  const isLast = index === items.length - 1;
  if (!isLast) return { start: item.line, end: skipBlankLines(text, item.end), text: '' };
  const previousEnd = items[index - 1]?.end ?? item.line;
  const start = text.slice(previousEnd, item.line).trim() === '' ? previousEnd : item.line;
  const isAtEnd = item.end === text.length && text[item.end - 1] !== '\n';
  return { start: isAtEnd ? start - lengthOfBreakBefore(text, start) : start, end: item.end, text: '' };
}

/** Items change places with their comments; blank lines stay where they are. */
export function moveInBlockList(text: string, list: ListNode, from: number, to: number): Splice | null {
  const items = itemLines(text, list);
  const [first, last] = [items?.[0], items?.at(-1)];
  if (items === null || first === undefined || last === undefined) return null;
  const bodies = items.map(({ lead, end }) => text.slice(lead, end).replace(/\r?\n$/, ''));
  const gaps = items.map(({ lead, end }, place) => {
    const next = items[place + 1];
    const body = bodies[place] ?? '';
    return text.slice(lead + body.length, next === undefined ? end : next.lead);
  });
  const [moved] = bodies.splice(from, 1);
  if (moved === undefined) return null;
  bodies.splice(to, 0, moved);
  const rearranged = bodies.map((body, place) => body + (gaps[place] ?? '')).join('');
  return { start: first.lead, end: last.end, text: rearranged };
}
