import { isSeq } from 'yaml';
import { isMapValue, printBrackets, printKey, printQuoted } from './print-yaml.ts';
import { lineBreakOf, lineStartOf, type Splice } from './text-lines.ts';
import { type Found, type ListNode, type MapNode, rangeOf } from './yaml-nodes.ts';

/** Edits on maps and lists in brackets, which is also how JSON is written. */
export function replaceInBrackets(
  text: string,
  { node, holder }: Found,
  value: unknown,
  isJson: boolean,
): Splice | null {
  if (node === null || node.range[0] === node.range[1]) {
    if (holder?.kind !== 'entry') return null;
    const end = holder.pair.key.range[1];
    const colon = /^\s*:/.exec(text.slice(end))?.[0].length ?? 0;
    const at = end + colon;
    return { start: at, end: at, text: `${colon === 0 ? ':' : ''} ${printValue(text, at, value, isJson)}` };
  }
  const [start, end] = node.range;
  return { start, end, text: printValue(text, start, value, isJson) };
}

export function addToBrackets(
  text: string,
  map: MapNode,
  key: string,
  value: unknown,
  indexBefore: number,
  isJson: boolean,
): Splice {
  const name = isJson ? printQuoted(key) : printKey(key);
  return insertAt(
    text,
    map,
    indexBefore + 1,
    isJson,
    (at) => `${name}: ${printValue(text, at, value, isJson)}`,
  );
}

export function insertIntoBrackets(
  text: string,
  list: ListNode,
  index: number,
  value: unknown,
  isJson: boolean,
): Splice {
  return insertAt(text, list, index, isJson, (at) => printValue(text, at, value, isJson));
}

function insertAt(
  text: string,
  node: MapNode | ListNode,
  index: number,
  isJson: boolean,
  print: (at: number) => string,
): Splice {
  const children = node.items.map(rangeOf);
  const next = children[index];
  const previous = children[index - 1];
  const [first] = children;
  if (first === undefined) return insertFirst(text, node, isJson, print);
  const firstLine = lineStartOf(text, first.start);
  const isInLines = firstLine > node.range[0];
  const between = isInLines ? `,${lineBreakOf(text)}${text.slice(firstLine, first.start)}` : ', ';
  if (next !== undefined) {
    return { start: next.start, end: next.start, text: print(next.start) + between };
  }
  const at = previous?.end ?? first.end;
  return { start: at, end: at, text: between + print(first.start) };
}

/** Between brackets that hold nothing yet. A map or list in a JSON file of many lines gets a line of its own. */
function insertFirst(
  text: string,
  node: MapNode | ListNode,
  isJson: boolean,
  print: (at: number) => string,
): Splice {
  const at = node.range[1] - 1;
  const inside = text.slice(node.range[0] + 1, at);
  const printed = print(at);
  if (isJson && inside === '' && text.includes('\n') && (printed.startsWith('{') || !isSeq(node))) {
    const lineBreak = lineBreakOf(text);
    const indent = indentOf(text, at);
    const deeper = indent + stepOf(text);
    const body = printed.replaceAll('\n', `\n${stepOf(text)}`);
    return { start: at, end: at, text: `${lineBreak}${deeper}${body}${lineBreak}${indent}` };
  }
  const isPadded = !isJson && !isSeq(node) && inside === '';
  return { start: at, end: at, text: isPadded ? ` ${printed} ` : printed };
}

export function removeFromBrackets(text: string, node: MapNode | ListNode, index: number): Splice | null {
  const children = node.items.map(rangeOf);
  const child = children[index];
  if (child === undefined) return null;
  const next = children[index + 1];
  if (next !== undefined) return { start: child.start, end: next.start, text: '' };
  const previous = children[index - 1];
  if (previous === undefined) return removeOnly(text, node, child);
  const gap = text.slice(previous.end, child.start);
  if (!gap.includes('#')) return { start: previous.end, end: child.end, text: '' };
  return { start: previous.end, end: child.end, text: gap.replace(',', '').trimEnd() };
}

function removeOnly(
  text: string,
  node: MapNode | ListNode,
  child: { readonly start: number; readonly end: number },
): Splice {
  const [start, end] = [node.range[0] + 1, node.range[1] - 1];
  const around = text.slice(start, child.start) + text.slice(child.end, end);
  const isAllBlank = /^[\s,]*$/.test(around);
  if (isAllBlank && (around.includes('\n') || !isSeq(node))) return { start, end, text: '' };
  const comma = /^\s*,/.exec(text.slice(child.end))?.[0].length ?? 0;
  return { start: child.start, end: child.end + comma, text: '' };
}

export function moveInBrackets(text: string, list: ListNode, from: number, to: number): Splice | null {
  const children = list.items.map(rangeOf);
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return null;
  const bodies = children.map(({ start, end }) => text.slice(start, end));
  const gaps = children.map(({ end }, place) => text.slice(end, children[place + 1]?.start ?? end));
  const [moved] = bodies.splice(from, 1);
  if (moved === undefined) return null;
  bodies.splice(to, 0, moved);
  const rearranged = bodies.map((body, place) => body + (gaps[place] ?? '')).join('');
  return { start: first.start, end: last.end, text: rearranged };
}

function printValue(text: string, at: number, value: unknown, isJson: boolean): string {
  if (!isJson) return printBrackets(value);
  if (typeof value === 'string') return printQuoted(value);
  if (!text.includes('\n') || (!isMapValue(value) && !Array.isArray(value))) return printJson(value);
  const lineBreak = `${lineBreakOf(text)}${indentOf(text, at)}`;
  return printJson(value, stepOf(text)).replaceAll('\n', lineBreak);
}

function printJson(value: unknown, step?: string): string {
  return JSON.stringify(value, null, step);
}

function indentOf(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStartOf(text, offset)))?.[0] ?? '';
}

/** One level of indentation of a JSON file. */
function stepOf(text: string): string {
  return /\n([ \t]+)/.exec(text)?.[1] ?? '  ';
}
