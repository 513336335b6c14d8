import { CST, Lexer } from 'yaml';
import { quoteText } from '../json/quote-text.ts';
import { scenarioLimits } from './schema.ts';

/** Something wrong with a YAML text; `offset` counts UTF-16 code units from 0. */
export interface YamlProblem {
  readonly offset: number;
  readonly message: string;
}

/** Limits on a scenario file, far above what the format itself allows. */
export const yamlLimits = {
  characters: scenarioLimits.file,
  lines: 20_000,
  entries: 10_000,
  texts: 20_000,
  depth: 32,
} as const;

const mostRefusals = 51;

const refused: Partial<Record<CST.TokenType, string>> = {
  alias: 'A "*" at the start refers to an alias, which scenario files do not use. Put the text in quotes.',
  anchor: 'A "&" at the start sets an anchor, which scenario files do not use. Put the text in quotes.',
  tag: 'A "!" at the start sets a tag, which scenario files do not use. Put the text in quotes.',
  'explicit-key-ind':
    'A "?" at the start begins a key of several parts, which scenario files do not use. Put the text in quotes.',
};

/**
 * Refuses a text that the parser of `yaml` must not see. Its composer recurses by nesting (on Node 20 that can abort
 * the process, which nothing can catch), and it makes an error object with a stack trace for every mistake, so a few
 * hundred KB of stray brackets or bad escapes take seconds and gigabytes.
 *
 * Size and lines are counted first. The rest is counted over the tokens of `yaml`'s own lexer, which is linear and
 * does not recurse: a tokeniser of our own could be made to disagree with it, and so be passed by.
 *
 * @returns the first limit that is exceeded, or the constructs that are not allowed, or nothing
 */
export function checkYamlTokens(text: string): readonly YamlProblem[] {
  if (text.length > yamlLimits.characters) {
    const message = 'The file is too large: a scenario has at most 512 KB. Shorten it or split it.';
    return [{ offset: 0, message }];
  }
  const offsetOfLine = offsetAfterLines(text, yamlLimits.lines);
  if (offsetOfLine !== null) return [tooMuch(offsetOfLine, `${yamlLimits.lines} lines`)];
  const refusals: YamlProblem[] = [];
  const nesting = new Nesting();
  let entries = 0;
  let texts = 0;
  for (const { type, offset, column, source } of tokensOf(text)) {
    if (entrySigns.has(type)) entries += 1;
    if (textTypes.has(type)) texts += 1;
    const depth = nesting.enter(type, column);
    if (depth > yamlLimits.depth) return [tooMuch(offset, `${yamlLimits.depth} levels of nesting`)];
    if (entries > yamlLimits.entries) return [tooMuch(offset, `${yamlLimits.entries} keys and list items`)];
    if (texts > yamlLimits.texts) return [tooMuch(offset, `${yamlLimits.texts} separate texts`)];
    const message = type === 'double-quoted-scalar' ? badEscape(source) : refused[type];
    if (typeof message === 'string') refusals.push({ offset, message });
    if (refusals.length === mostRefusals) break;
  }
  return refusals;
}

const textTypes: ReadonlySet<CST.TokenType> = new Set([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
]);

const entrySigns: ReadonlySet<CST.TokenType> = new Set([
  'map-value-ind',
  'seq-item-ind',
  'comma',
  'flow-map-end',
  'flow-seq-end',
  'doc-start',
]);

const anyEscape = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}|([\s\S]))/g;

/** The sentence about the first escape in a double-quoted text that YAML does not know, or null. */
function badEscape(source: string): string | null {
  for (const [, sign] of source.matchAll(anyEscape)) {
    if (sign !== undefined && !'0abefnrtvN_LP "/\\\t\r\n'.includes(sign)) {
      return `The backslash before ${quoteText(sign)} begins no escape that YAML knows. Write two backslashes, or use single quotes.`;
    }
  }
  return null;
}

function tooMuch(offset: number, limit: string): YamlProblem {
  return {
    offset,
    message: `The file has more than ${limit}, which is no scenario. Check what was written here.`,
  };
}

function offsetAfterLines(text: string, most: number): number | null {
  let lines = 1;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    lines += 1;
    if (lines > most) return end + 1;
  }
  return null;
}

interface PlacedToken {
  readonly type: CST.TokenType;
  readonly offset: number;
  /** Distance from the start of the line, from 0. */
  readonly column: number;
  readonly source: string;
}

function* tokensOf(text: string): Generator<PlacedToken> {
  let offset = 0;
  let lineStart = 0;
  let isScalarNext = false;
  for (const source of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isScalarNext ? 'scalar' : CST.tokenType(source);
    isScalarNext = type === 'scalar' && source === CST.SCALAR && !isScalarNext;
    if (isScalarNext || type === 'doc-mode') continue;
    if (type !== null) yield { type, offset, column: offset - lineStart, source };
    // Like the two above, this token is a sign of the lexer and stands for no text.
    if (type === 'flow-error-end') continue;
    const lastBreak = source.lastIndexOf('\n');
    if (lastBreak !== -1) lineStart = offset + lastBreak + 1;
    offset += source.length;
  }
}

/** How deep the text is nested: open brackets, and the different indents of the blocks around a token. */
class Nesting {
  #flowDepth = 0;
  #indents: number[] = [];
  #keyColumn: number | null = null;

  enter(type: CST.TokenType, column: number): number {
    switch (type) {
      case 'flow-seq-start':
      case 'flow-map-start':
        this.#flowDepth += 1;
        break;
      case 'flow-seq-end':
      case 'flow-map-end':
        this.#flowDepth = Math.max(0, this.#flowDepth - 1);
        break;
      case 'flow-error-end':
        this.#flowDepth = 0;
        break;
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        this.#keyColumn = column;
        break;
      case 'newline':
        this.#keyColumn = null;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
        this.#indent(column);
        this.#keyColumn = null;
        break;
      case 'map-value-ind':
        this.#indent(this.#keyColumn ?? column);
        this.#keyColumn = null;
        break;
    }
    return this.#flowDepth + this.#indents.length;
  }

  #indent(column: number): void {
    if (this.#flowDepth > 0) return;
    while ((this.#indents.at(-1) ?? -1) >= column) this.#indents.pop();
    this.#indents.push(column);
  }
}
