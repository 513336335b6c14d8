import { isSame } from './compare-scenarios.ts';
import { readYaml } from './read-yaml.ts';

/** Lines of a scenario file are wrapped here, as far as its words allow. */
const lineWidth = 100;
const indentStep = 2;

/**
 * A value behind `prefix`, which is a key with its colon or the hyphen of a list, as lines in block style.
 *
 * Short texts are plain where YAML reads them as the same text, long ones are folded, several lines are literal, and
 * what nothing else can hold goes into double quotes.
 *
 * @param column where the prefix starts, from 0; it is the indentation of the first line
 */
export function printEntry(prefix: string, value: unknown, column: number): readonly string[] {
  const indent = ' '.repeat(column);
  const inside = column + indentStep;
  if (Array.isArray(value)) {
    const brackets = `${indent}${prefix} ${printBrackets(value)}`;
    if (value.every(isName) && brackets.length <= lineWidth) return [brackets];
    const lines = value.flatMap((item) => printEntry('-', item, inside));
    return prefix === '-' ? besideHyphen(lines, column) : [`${indent}${prefix}`, ...lines];
  }
  if (isMapValue(value)) {
    const lines = Object.entries(value).flatMap(([key, child]) =>
      printEntry(`${printKey(key)}:`, child, inside),
    );
    if (lines.length === 0) return [`${indent}${prefix} {}`];
    return prefix === '-' ? besideHyphen(lines, column) : [`${indent}${prefix}`, ...lines];
  }
  if (typeof value === 'string') return printText(prefix, value, column);
  return [`${indent}${prefix} ${String(value)}`];
}

/** A value in brackets on one line; in JSON the same, with every text quoted. */
export function printBrackets(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printBrackets).join(', ')}]`;
  if (isMapValue(value)) {
    const entries = Object.entries(value).map(([key, child]) => `${printKey(key)}: ${printBrackets(child)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return isReadAs(`[${value}]`, [value]) && !hasOddCharacter(value) ? value : printQuoted(value);
}

/** A key that YAML reads as the same word; anything unusual is quoted. */
export function printKey(key: string): string {
  return /^[A-Za-z0-9_][\w-]*$/.test(key) && !/^(?:null|~)$/i.test(key) ? key : printQuoted(key);
}

/** A text in double quotes, on one line whatever it holds. */
export function printQuoted(text: string): string {
  return JSON.stringify(text).replace(oddCharacters, escapeCharacter);
}

export function isMapValue(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function printText(prefix: string, text: string, column: number): readonly string[] {
  const indent = ' '.repeat(column);
  const inside = ' '.repeat(column + indentStep);
  const quoted = [`${indent}${prefix} ${printQuoted(text)}`];
  if (hasOddCharacter(text)) return quoted;
  const plain = [`${indent}${prefix} ${text}`];
  const isShort = (lines: readonly string[]) => (lines[0] ?? '').length <= lineWidth;
  const candidates = text.includes('\n')
    ? [[`${indent}${prefix} |-`, ...text.split('\n').map((line) => (line === '' ? '' : inside + line))]]
    : [
        ...(isShort(plain) ? [plain] : []),
        ...(isShort(quoted) ? [quoted] : []),
        [`${indent}${prefix} >-`, ...foldText(text, inside)],
        plain,
      ];
  const expected = prefix === '-' ? [text] : { [keyOf(prefix)]: text };
  return candidates.find((lines) => isReadAs(lines.join('\n'), expected)) ?? quoted;
}

function keyOf(prefix: string): string {
  const key = prefix.slice(0, -1);
  return key.startsWith('"') ? String(JSON.parse(key)) : key;
}

/** Breaks only at single spaces between words, because any other break would be read as another text. */
function foldText(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > lineWidth) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line];
}

/** The lines of a map or list, the first of which moves up beside the hyphen that it belongs to. */
function besideHyphen(lines: readonly string[], column: number): readonly string[] {
  const [first = '', ...rest] = lines;
  return [`${' '.repeat(column)}- ${first.trimStart()}`, ...rest];
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value);
}

function isReadAs(yaml: string, expected: unknown): boolean {
  const read = readYaml(yaml);
  return read.ok && read.value.problems.length === 0 && isSame(read.value.value, expected);
}

/** Control characters, unpaired surrogates and invisible breaks: legal in quotes only, or lost on the way. */
const oddCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function hasOddCharacter(text: string): boolean {
  return text.search(oddCharacters) !== -1;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
