import { isMap, isSeq, type ParsedNode } from 'yaml';
import { positionAt } from '../json/text-position.ts';
import { failure, type Result, success } from '../result.ts';
import { isSame } from './compare-scenarios.ts';
import {
  addToBlockMap,
  insertIntoBlockList,
  moveInBlockList,
  removeFromBlockList,
  removeFromBlockMap,
  replaceInBlock,
} from './edit-blocks.ts';
import {
  addToBrackets,
  insertIntoBrackets,
  moveInBrackets,
  removeFromBrackets,
  replaceInBrackets,
} from './edit-brackets.ts';
import { applyEdit, type PlainEdit, refusalOf, type ScenarioEdit, splitEdit } from './edit-value.ts';
import { knownKeysAt } from './known-keys.ts';
import { printKey } from './print-yaml.ts';
import { keyOf, parseYaml, readYaml } from './read-yaml.ts';
import { scenarioSchema } from './schema.ts';
import { nextLineOf, type Splice, spliceText } from './text-lines.ts';
import type { ValuePath } from './value-path.ts';
import { contentEndOf, type Found, findNode, isBrackets, type MapNode } from './yaml-nodes.ts';

export interface EditedScenario {
  readonly text: string;
  /** The plain data that the new text holds. */
  readonly value: unknown;
}

/**
 * Changes values in the text of a scenario file, YAML or JSON, and leaves everything else as it is: comments, order,
 * blank lines, and the way each other value is written. What comes out was read again and holds exactly the edited
 * data; where that cannot be had, nothing changes.
 *
 * @returns the new text, or one sentence that says why the text has to be changed by hand
 */
export function editScenario(text: string, edits: readonly ScenarioEdit[]): Result<EditedScenario, string> {
  const read = readYaml(text);
  if (!read.ok) {
    const [first] = read.error;
    const { line } = positionAt(text, first?.offset ?? 0);
    return failure(`The text cannot be read at line ${line}. ${first?.message ?? ''}`);
  }
  let edited: EditedScenario = { text, value: read.value.value };
  for (const edit of edits) {
    const next = applyToText(edited, edit);
    if (next === null) return failure(refusalOf(edit));
    edited = next;
  }
  return success(edited);
}

function applyToText(before: EditedScenario, edit: ScenarioEdit): EditedScenario | null {
  const value = applyEdit(before.value, edit);
  if (value === null) return null;
  const isJson = isJsonText(before.text);
  const format = { isJson, isCompact: false };
  return (
    attempt(before, edit, value.value, format) ??
    attempt(before, edit, value.value, { ...format, isCompact: true })
  );
}

interface Format {
  readonly isJson: boolean;
  /** Writes new values on one line, in brackets and quotes: less pretty, and nearly always possible. */
  readonly isCompact: boolean;
}

function attempt(
  before: EditedScenario,
  edit: ScenarioEdit,
  expected: unknown,
  format: Format,
): EditedScenario | null {
  let { text } = before;
  for (const step of splitEdit(before.value, edit)) {
    const parsed = parseYaml(text);
    const splice = parsed.ok ? spliceFor(text, parsed.value, step, format) : null;
    if (splice === null) return null;
    text = spliceText(text, splice);
  }
  const read = readYaml(text);
  if (!read.ok || read.value.problems.length > 0 || !isSame(read.value.value, expected)) return null;
  return { text, value: read.value.value };
}

function isJsonText(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function spliceFor(text: string, root: ParsedNode, edit: PlainEdit, format: Format): Splice | null {
  switch (edit.type) {
    case 'replace':
      return replace(text, root, edit.path, edit.value, format);
    case 'add':
      return add(text, root, edit.path, edit.value, format);
    case 'remove':
      return remove(text, root, edit.path);
    case 'insert':
      return insert(text, root, edit.path, edit.index, edit.value, format);
    case 'move': {
      const list = findNode(root, edit.path)?.node;
      if (!isSeq(list)) return null;
      return isBrackets(list)
        ? moveInBrackets(text, list, edit.from, edit.to)
        : moveInBlockList(text, list, edit.from, edit.to);
    }
    case 'rename':
      return renameKey(root, edit.path, edit.key, format);
  }
}

function replace(
  text: string,
  root: ParsedNode,
  path: ValuePath,
  value: unknown,
  { isJson, isCompact }: Format,
): Splice | null {
  const found = findNode(root, path);
  if (found === null) return null;
  return found.isInBrackets || isJson
    ? replaceInBrackets(text, found, value, isJson)
    : replaceInBlock(text, found, value, isCompact);
}

function add(
  text: string,
  root: ParsedNode,
  path: ValuePath,
  value: unknown,
  { isJson, isCompact }: Format,
): Splice | null {
  const map = findNode(root, path.slice(0, -1))?.node;
  const key = path.at(-1);
  if (!isMap(map) || typeof key !== 'string') return null;
  const indexBefore = placeOfKey(map, key, path.slice(0, -1));
  return isBrackets(map)
    ? addToBrackets(text, map, key, value, indexBefore, isJson)
    : addToBlockMap(text, map, key, value, indexBefore, isCompact);
}

/** The index of the entry behind which a new key belongs, in the order of the format; -1 for the very first. */
function placeOfKey(map: MapNode, key: string, path: ValuePath): number {
  const order = knownKeysAt(scenarioSchema, null, path);
  const place = order.indexOf(key);
  const last = map.items.length - 1;
  if (place === -1) return last;
  const keys = map.items.map((pair) => keyOf(pair.key));
  return keys.findLastIndex((present) => {
    const there = present === null ? -1 : order.indexOf(present);
    return there !== -1 && there < place;
  });
}

function renameKey(root: ParsedNode, path: ValuePath, key: string, { isJson }: Format): Splice | null {
  const holder = findNode(root, path)?.holder;
  if (holder?.kind !== 'entry') return null;
  const [start, end] = holder.pair.key.range;
  return { start, end, text: isJson ? JSON.stringify(key) : printKey(key) };
}

function remove(text: string, root: ParsedNode, path: ValuePath): Splice | null {
  const holder = findNode(root, path)?.holder;
  const parent = findNode(root, path.slice(0, -1));
  if (holder === undefined || holder === null || parent === null) return null;
  if (holder.kind === 'item') {
    return isBrackets(holder.list)
      ? removeFromBrackets(text, holder.list, holder.index)
      : removeFromBlockList(text, parent, holder.index);
  }
  if (isBrackets(holder.map)) return removeFromBrackets(text, holder.map, holder.index);
  const start = holder.pair.key.range[0];
  return removeFromBlockMap(text, parent, { start, end: contentEndOf(text, holder.pair) });
}

function insert(
  text: string,
  root: ParsedNode,
  path: ValuePath,
  index: number,
  value: unknown,
  format: Format,
): Splice | null {
  const found = findNode(root, path);
  if (found === null || !isSeq(found.node)) return null;
  const list = found.node;
  if (!isBrackets(list)) return insertIntoBlockList(text, list, index, value, format.isCompact);
  // An empty list has to be in brackets; its first map or sentence is better read in lines.
  const isFirst = !found.isInBrackets && !format.isJson && !format.isCompact && isAloneBesideKey(text, found);
  if (isFirst) return replaceInBlock(text, found, [value], false);
  return insertIntoBrackets(text, list, index, value, format.isJson);
}

/** Whether an empty list stands as `key: []` on a line with nothing else, so that lines may take its place. */
function isAloneBesideKey(text: string, { node, holder }: Found): boolean {
  if (node === null || holder?.kind !== 'entry') return false;
  const [start, end] = node.range;
  const line = text.slice(holder.pair.key.range[1], nextLineOf(text, end)).trimEnd();
  return text.slice(start, end) === '[]' && line === ': []';
}
