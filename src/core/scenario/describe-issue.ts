import type { z } from 'zod';
import { quoteText } from '../json/quote-text.ts';
import { knownKeysAt } from './known-keys.ts';
import { nearestWord } from './nearest-word.ts';
import { printPath, type ValuePath, valueAt } from './value-path.ts';

/** A schema issue in words for the person who wrote the file. */
export interface ValueProblem {
  readonly path: ValuePath;
  /** What at the path is wrong: the name of the key itself, or what stands behind it. */
  readonly part: 'key' | 'value';
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** The nearest known key costs some time for each, and nobody reads that many. */
const mostGuesses = 100;

/**
 * Says what a schema refused: where, what is wrong, and what to write instead. One issue can name several unknown
 * keys, and each is a problem of its own.
 *
 * @param value the whole value that the schema was given
 */
export function describeIssue(issue: Issue, schema: z.ZodType, value: unknown): readonly ValueProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeysAt(schema, value, issue.path);
    return issue.keys.map((key, index) => ({
      path: [...issue.path, key],
      part: 'key',
      message: describeUnknownKey(key, issue.path, index < mostGuesses ? known : []),
    }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    const rule = issue.issues[0];
    const reason = rule?.code === 'invalid_format' ? formatRule(rule) : 'is too long';
    return [
      {
        path: issue.path,
        part: 'key',
        message: `The name ${quoteText(key)} in ${printPath(issue.path.slice(0, -1))} ${reason}.`,
      },
    ];
  }
  const found = valueAt(value, issue.path);
  const message = found === undefined ? describeMissing(issue) : describeWrong(issue, found);
  return [{ path: issue.path, part: 'value', message }];
}

/** The sentence about a key that has no meaning where it stands. */
function describeUnknownKey(key: string, parent: ValuePath, known: readonly string[]): string {
  const place = `The key ${quoteText(key)} is not known in ${printPath(parent)}.`;
  const nearest = nearestWord(key, known);
  if (nearest === null) return `${place} Remove it.`;
  return nearest.isLikely
    ? `${place} Did you mean "${nearest.word}"?`
    : `${place} Remove it; the nearest known key is "${nearest.word}".`;
}

function describeMissing(issue: Issue): string {
  const place = printPath(issue.path.slice(0, -1));
  const hint = expectation(issue);
  return `${capitalise(place)} has no "${String(issue.path.at(-1))}". Add it${hint === null ? '' : `: ${hint}`}.`;
}

function describeWrong(issue: Issue, found: unknown): string {
  const place = capitalise(printPath(issue.path));
  if (found === null && issue.path.length === 0)
    return 'The file is empty. Begin it with "format", "id" and "title".';
  if (found === null)
    return `${place} is empty. Write ${expectation(issue) ?? 'a value'} there, or remove the key if it is not needed.`;
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue, place, found);
    case 'too_big':
      return `${place} ${tooMuch(issue, found)}.`;
    case 'too_small':
      return `${place} ${tooLittle(issue, found)}.`;
    case 'invalid_format':
      return `${place} is ${shown(found)} and ${formatRule(issue)}.`;
    case 'invalid_value':
    case 'invalid_union':
      return describeChoice(issue, place, found);
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return `${place} has a value that does not fit there.`;
  }
}

function describeType(
  issue: Extract<Issue, { code: 'invalid_type' }>,
  place: string,
  found: unknown,
): string {
  const wanted = typeWords[issue.expected] ?? 'another kind of value';
  if (issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    return `${place} must be ${wanted}, but it is ${kindOf(found)}. Put it in quotes.`;
  }
  if (issue.expected === 'array') {
    return `${place} must be ${wanted}, but it is ${kindOf(found)}. Write one item per line after a hyphen, or [a, b].`;
  }
  if (issue.expected === 'object') {
    return `${place} must be ${wanted}, but it is ${kindOf(found)}. Write its keys below it, indented.`;
  }
  return `${place} must be ${wanted}, but it is ${kindOf(found)}. Correct it.`;
}

function describeChoice(
  issue: Extract<Issue, { code: 'invalid_value' | 'invalid_union' }>,
  place: string,
  found: unknown,
): string {
  const choices = choicesOf(issue);
  if (choices.length === 0) return `${place} is ${shown(found)}, which is not allowed there.`;
  const nearest = typeof found === 'string' ? nearestWord(found, choices) : null;
  const guess = nearest?.isLikely === true && choices.length > 1 ? ` Did you mean "${nearest.word}"?` : '';
  return `${place} is ${shown(found)}, but it must be ${listOf(choices)}.${guess}`;
}

/** What belongs at the place of an issue, as words that can follow "write", or null where there is no short answer. */
function expectation(issue: Issue): string | null {
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? null;
  const choices = choicesOf(issue);
  return choices.length === 0 ? null : listOf(choices);
}

function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  if ('options' in issue && issue.options !== undefined) return issue.options.map(String);
  return issue.errors.flatMap((errors) => errors.flatMap(choicesOf));
}

function tooMuch(issue: Extract<Issue, { code: 'too_big' }>, found: unknown): string {
  if (typeof found === 'string') {
    return `is ${found.length} characters long; at most ${issue.maximum} fit, so shorten it`;
  }
  if (Array.isArray(found))
    return `has ${found.length} items; at most ${issue.maximum} are allowed, so remove some`;
  return `is ${shown(found)}; it must be ${issue.maximum} or less`;
}

function tooLittle(issue: Extract<Issue, { code: 'too_small' }>, found: unknown): string {
  if (typeof found === 'string') return 'has no text; write some, or remove the key';
  if (Array.isArray(found)) {
    return `has ${found.length} ${found.length === 1 ? 'item' : 'items'}; it needs at least ${issue.minimum}`;
  }
  return `is ${shown(found)}; it must be ${issue.minimum} or more`;
}

function formatRule(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'date') return 'must be a date as YYYY-MM-DD';
  if (issue.format === 'datetime') return 'must be a moment as YYYY-MM-DDTHH:MM:SS.mmmZ';
  return issue.message;
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return Number.isFinite(value) ? `the number ${value}` : 'no finite number';
    case 'boolean':
      return 'true or false';
    default:
      return 'a map of keys';
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : kindOf(value);
}

function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function capitalise(text: string): string {
  return text === 'the file' ? 'The file' : text;
}
