import { isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { quoteText } from '../json/quote-text.ts';
import { failure, type Result, success } from '../result.ts';
import { checkYamlTokens, type YamlProblem } from './check-yaml-tokens.ts';
import { describeYamlError } from './describe-yaml-error.ts';

/** Where a value of a file stands; offsets count UTF-16 code units from 0. */
export interface YamlPlace {
  readonly start: number;
  /** Where the key in front of the value starts; the value itself where there is no key. */
  readonly keyStart: number;
  readonly children: ReadonlyMap<PropertyKey, YamlPlace>;
}

export interface YamlTree {
  /** Plain data, newly built: maps, lists, texts, numbers, true, false and null. */
  readonly value: unknown;
  readonly place: YamlPlace;
  /** What is wrong with single keys; the rest of the value is still fit to be checked. */
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads one YAML 1.2 document, of which JSON is a part, as plain data with the place of every value.
 *
 * The value is built from the syntax tree, never by `toJS`: no alias is followed, no tag runs, and a key such as
 * `__proto__` is reported and left out.
 */
export function readYaml(text: string): Result<YamlTree, readonly YamlProblem[]> {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const problems: YamlProblem[] = [];
  const built = buildNode(parsed.value, null, problems);
  return success({ ...built, problems });
}

/** The syntax tree of a text with its ranges, for those who change the text itself. The limits come first here too. */
export function parseYaml(text: string): Result<ParsedNode, readonly YamlProblem[]> {
  const refused = checkYamlTokens(text);
  if (refused.length > 0) return failure(refused);
  // The check for unique keys inside `yaml` is quadratic in the keys of a map, so `buildMap` does it.
  const document = parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    version: '1.2',
  });
  const errors = document.errors.map((error) => ({
    offset: error.pos[0],
    message: describeYamlError(error),
  }));
  if (errors.length > 0) return failure(errors);
  if (document.contents === null)
    return failure([{ offset: 0, message: 'The file is empty. Begin it with "format", "id" and "title".' }]);
  return success(document.contents);
}

interface Built {
  readonly value: unknown;
  readonly place: YamlPlace;
}

function buildNode(node: ParsedNode, keyStart: number | null, problems: YamlProblem[]): Built {
  const start = node.range[0];
  if (isMap(node)) return buildMap(node, start, keyStart ?? start, problems);
  if (isSeq(node)) return buildList(node, start, keyStart ?? start, problems);
  const value = isScalar(node) ? node.value : undefined;
  return { value, place: { start, keyStart: keyStart ?? start, children: new Map() } };
}

function buildMap(node: YAMLMap.Parsed, start: number, keyStart: number, problems: YamlProblem[]): Built {
  const entries = new Map<string, unknown>();
  const children = new Map<PropertyKey, YamlPlace>();
  for (const { key: keyNode, value: valueNode } of node.items) {
    const at = keyNode.range[0];
    const key = keyOf(keyNode);
    const problem =
      key === null
        ? 'A key must be a word before a colon. Check the brackets here.'
        : keyProblem(key, entries);
    if (problem !== null || key === null) {
      if (problem !== null) problems.push({ offset: at, message: problem });
      continue;
    }
    const built =
      valueNode === null
        ? { value: null, place: { start: at, keyStart: at, children: new Map() } }
        : buildNode(valueNode, at, problems);
    entries.set(key, built.value);
    children.set(key, built.place);
  }
  return { value: Object.fromEntries(entries), place: { start, keyStart, children } };
}

function buildList(node: YAMLSeq.Parsed, start: number, keyStart: number, problems: YamlProblem[]): Built {
  const items: unknown[] = [];
  const children = new Map<PropertyKey, YamlPlace>();
  for (const [index, item] of node.items.entries()) {
    const built = buildNode(item, null, problems);
    items.push(built.value);
    children.set(index, built.place);
  }
  return { value: items, place: { start, keyStart, children } };
}

/** The name a key stands for: numbers and the like as they are written. Null for a list or map as a key. */
export function keyOf(node: ParsedNode): string | null {
  if (!isScalar(node)) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

function keyProblem(key: string, entries: ReadonlyMap<string, unknown>): string | null {
  if (key === '')
    return 'A colon stands here without a key in front of it. Write the key, or remove the line.';
  if (key === '__proto__') return 'The key "__proto__" is not known in any scenario. Remove it.';
  if (key === '<<')
    return 'The key "<<" merges another map, which scenario files do not use. Write the keys out.';
  if (entries.has(key))
    return `The key ${quoteText(key)} is written twice in the same place. Keep one of them.`;
  return null;
}
