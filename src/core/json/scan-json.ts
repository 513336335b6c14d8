import { quoteText } from './quote-text.ts';

/** What is wrong with a JSON text and where; `offset` counts UTF-16 code units from 0. */
export interface JsonProblem {
  readonly offset: number;
  readonly message: string;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end';

/** The keys seen in an open object, or null for an open array. */
type Container = Set<string> | null;

/**
 * The first thing that makes a text no JSON of ours, or null. Beyond the grammar (RFC 8259) it refuses what
 * `JSON.parse` lets through in silence: nesting beyond `maxDepth`, a key written twice in one object, and the key
 * `__proto__`. One pass without recursion, so no text can exhaust the stack.
 */
export function scanJson(text: string, maxDepth: number): JsonProblem | null {
  const open: Container[] = [];
  let expected: Expected = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const character = text.charAt(at);
    const problem = (message: string): JsonProblem => ({ offset: at, message });
    if (expected === 'end') return problem('nothing may follow the end of the JSON value');
    if (character === '}' || character === ']') {
      if (!closes(character, expected, open.at(-1)))
        return problem(surprise(expected, character, open.at(-1)));
      open.pop();
      at += 1;
      expected = open.length === 0 ? 'end' : 'comma-or-end';
    } else if (expected === 'comma-or-end') {
      if (character !== ',') return problem(surprise(expected, character, open.at(-1)));
      at += 1;
      expected = open.at(-1) === null ? 'value' : 'key';
    } else if (expected === 'colon') {
      if (character !== ':') return problem(surprise(expected, character, open.at(-1)));
      at += 1;
      expected = 'value';
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (character !== '"') return problem(surprise(expected, character, open.at(-1)));
      const end = endOfString(text, at);
      if (typeof end !== 'number') return end;
      const key = keyIn(text, at, end);
      const keys = open.at(-1);
      if (key === '__proto__') return problem('the key "__proto__" is not allowed');
      if (keys?.has(key)) return problem(`the key ${quoteText(key)} is written twice`);
      keys?.add(key);
      at = end;
      expected = 'colon';
    } else if (character === '{' || character === '[') {
      if (open.length === maxDepth) return problem(`it is nested more than ${maxDepth} levels deep`);
      open.push(character === '{' ? new Set() : null);
      at += 1;
      expected = character === '{' ? 'key-or-end' : 'value-or-end';
    } else {
      const end = endOfScalar(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      expected = open.length === 0 ? 'end' : 'comma-or-end';
    }
    at = skipSpace(text, at);
  }
  return expected === 'end' ? null : { offset: text.length, message: 'the file ends too early' };
}

function closes(character: string, expected: Expected, container: Container | undefined): boolean {
  if (character === ']')
    return container === null && (expected === 'value-or-end' || expected === 'comma-or-end');
  return container instanceof Set && (expected === 'key-or-end' || expected === 'comma-or-end');
}

function surprise(expected: Expected, character: string, container: Container | undefined): string {
  const found = quoteText(character);
  if (expected === 'comma-or-end') {
    return `there should be a comma or a closing ${container === null ? 'bracket ]' : 'brace }'} where ${found} stands`;
  }
  if (expected === 'colon') return `there should be a colon where ${found} stands`;
  if (expected === 'key' || expected === 'key-or-end') {
    return `there should be a key in double quotes where ${found} stands`;
  }
  return `there should be a value where ${found} stands`;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
    at += 1;
  }
  return at;
}

function endOfScalar(text: string, at: number): number | JsonProblem {
  if (text.charAt(at) === '"') return endOfString(text, at);
  for (const word of ['true', 'false', 'null']) {
    if (text.startsWith(word, at)) return at + word.length;
  }
  return endOfNumber(text, at);
}

// Strings and numbers are walked by hand: a regular expression keeps a way back for every character, and a string of
// some megabytes would exhaust its stack.
function endOfString(text: string, start: number): number | JsonProblem {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { offset: at, message: 'a text holds a line break or another control character' };
    if (code === 0x5c) {
      if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6))) {
        return { offset: at, message: 'a text holds a backslash that begins no escape' };
      }
      at += text.charAt(at + 1) === 'u' ? 6 : 2;
    } else {
      at += 1;
    }
  }
  return { offset: start, message: 'a text has no closing double quote' };
}

function endOfNumber(text: string, start: number): number | JsonProblem {
  const wrong: JsonProblem = {
    offset: start,
    message: `there should be a value where ${quoteText(text.charAt(start))} stands`,
  };
  let at = text.charAt(start) === '-' ? start + 1 : start;
  const whole = skipDigits(text, at);
  // A number of several digits does not begin with 0.
  if (whole === at || (text.charAt(at) === '0' && whole > at + 1)) return wrong;
  at = whole;
  if (text.charAt(at) === '.') {
    const fraction = skipDigits(text, at + 1);
    if (fraction === at + 1) return wrong;
    at = fraction;
  }
  if (text.charAt(at) === 'e' || text.charAt(at) === 'E') {
    const sign = text.charAt(at + 1);
    const digits = sign === '+' || sign === '-' ? at + 2 : at + 1;
    at = skipDigits(text, digits);
    if (at === digits) return wrong;
  }
  return at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1;
  return at;
}

/** The key between two offsets with its escapes resolved, so that "a" and "\u0061" count as the same key. */
function keyIn(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('\\') ? String(JSON.parse(text.slice(start, end))) : inner;
}
