import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { keyOf } from './read-yaml.ts';
import { lineStartOf, nextLineOf } from './text-lines.ts';
import type { ValuePath } from './value-path.ts';

export type MapNode = YAMLMap.Parsed;
export type ListNode = YAMLSeq.Parsed;
export type PairNode = MapNode['items'][number];

/** What holds a value: an entry of a map or an item of a list. */
export type Holder =
  | { readonly kind: 'entry'; readonly map: MapNode; readonly pair: PairNode; readonly index: number }
  | { readonly kind: 'item'; readonly list: ListNode; readonly index: number };

/** What a path leads to; `node` is null where a key stands alone, as in `{a}`. */
export interface Found {
  readonly node: ParsedNode | null;
  /** Null for the root. */
  readonly holder: Holder | null;
  /** Whether it stands inside brackets, where lines and indentation mean nothing. */
  readonly isInBrackets: boolean;
}

/** Follows a path through the syntax tree; null where it leads nowhere. */
export function findNode(root: ParsedNode, path: ValuePath): Found | null {
  let found: Found = { node: root, holder: null, isInBrackets: false };
  for (const step of path) {
    const next = stepInto(found, step);
    if (next === null) return null;
    found = next;
  }
  return found;
}

function stepInto({ node, isInBrackets }: Found, step: PropertyKey): Found | null {
  if (isMap(node)) {
    const index = node.items.findIndex((pair) => keyOf(pair.key) === step);
    const pair = node.items[index];
    if (pair === undefined) return null;
    return {
      node: pair.value,
      holder: { kind: 'entry', map: node, pair, index },
      isInBrackets: isInBrackets || isBrackets(node),
    };
  }
  if (!isSeq(node) || typeof step !== 'number') return null;
  const item = node.items[step];
  if (item === undefined) return null;
  return {
    node: item,
    holder: { kind: 'item', list: node, index: step },
    isInBrackets: isInBrackets || isBrackets(node),
  };
}

export function isBrackets(node: MapNode | ListNode): boolean {
  return node.flow === true;
}

/** Whether a node is a map or list written in lines. */
export function isBlock(node: ParsedNode | null): node is MapNode | ListNode {
  return (isMap(node) || isSeq(node)) && !isBrackets(node);
}

export function isBlockText(node: ParsedNode | null): boolean {
  return isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
}

/** Where an entry or item starts and ends in brackets, without the comma. */
export function rangeOf(child: PairNode | ParsedNode): { readonly start: number; readonly end: number } {
  if ('range' in child) return { start: child.range[0], end: child.range[1] };
  return { start: child.key.range[0], end: child.value?.range[1] ?? child.key.range[1] };
}

/**
 * Where the lines of a node end: behind the break of its last line, with the comment on that line, but without the
 * blank and comment lines that follow. The end of the text where no break comes.
 */
export function contentEndOf(text: string, child: PairNode | ParsedNode): number {
  const node = 'range' in child ? child : (child.value ?? child.key);
  if (isBlock(node)) {
    const last = node.items.at(-1);
    if (last !== undefined) return contentEndOf(text, last);
  }
  if (isBlockText(node)) return node.range[1];
  return nextLineOf(text, node.range[1]);
}

/** Where the line of a list item starts; null where its hyphen is not the first sign on the line. */
export function itemLineOf(text: string, list: ListNode, index: number): number | null {
  const item = list.items[index];
  if (item === undefined) return null;
  const column = list.range[0] - lineStartOf(text, list.range[0]);
  for (let line = lineStartOf(text, item.range[0]); ; line = lineStartOf(text, line - 1)) {
    const before = text.slice(line, line + column);
    if (text[line + column] === '-' && before.trim() === '') return line;
    if (line <= list.range[0]) return null;
  }
}
