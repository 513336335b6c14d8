/** A part of a line and what it is, for its colour. Offsets count from the start of the line. */
export interface YamlToken {
  readonly from: number;
  readonly to: number;
  readonly kind: 'key' | 'text' | 'comment' | 'sign';
}

/** Tried one after the other where a token may begin; a key can stand at the start and behind a sign only. */
const patterns = [
  { kind: 'comment', pattern: /(?<![^\s])#.*/y },
  { kind: 'sign', pattern: /-(?=\s|$)|[:[\]{},]|[|>][-+0-9]*(?=\s|$)/y },
  { kind: 'key', pattern: /(?:"(?:[^"\\]|\\.){0,200}"|[^\s"'[\]{},#][^[\]{},#]{0,200}?)(?=\s*:(?:\s|$))/y },
  { kind: 'text', pattern: /"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?/y },
  { kind: null, pattern: /[^\s:[\]{},]+/y },
] as const;

/**
 * The parts of one line of YAML. It looks at nothing but the line, so that a long text costs no more than a short one;
 * a quoted text that goes on over several lines has its colour on the first line only.
 *
 * @param isBlockText whether the line is part of a text that begins further up, behind `why: >-`
 */
export function tokensOfLine(line: string, isBlockText: boolean): readonly YamlToken[] {
  const start = indentOf(line);
  if (isBlockText) return start === line.length ? [] : [{ from: start, to: line.length, kind: 'text' }];
  const tokens: YamlToken[] = [];
  let at = start;
  let canBeKey = true;
  while (at < line.length) {
    const found = tokenAt(line, at, canBeKey);
    if (found.kind !== null) tokens.push({ from: at, to: found.end, kind: found.kind });
    canBeKey = found.kind === 'sign' && line[at] !== ':';
    at = found.end + indentOf(line.slice(found.end));
  }
  return tokens;
}

function tokenAt(
  line: string,
  at: number,
  canBeKey: boolean,
): { readonly kind: YamlToken['kind'] | null; readonly end: number } {
  for (const { kind, pattern } of patterns) {
    if (kind === 'key' && !canBeKey) continue;
    pattern.lastIndex = at;
    if (pattern.test(line)) return { kind, end: pattern.lastIndex };
  }
  return { kind: null, end: at + 1 };
}

function indentOf(line: string): number {
  const start = line.search(/\S/);
  return start === -1 ? line.length : start;
}

/** The first lines of a text that is looked at upwards; a block text longer than this loses its colour, and nothing else. */
const farthest = 300;

/**
 * Whether a line is part of a block text: the nearest line above that is indented less ends with the sign of one.
 *
 * @param lineAt the lines of the text by number, from 1
 */
export function isInBlockText(lineAt: (number: number) => string, number: number): boolean {
  const line = lineAt(number);
  let column = line.trim() === '' ? Number.POSITIVE_INFINITY : indentOf(line);
  for (let above = number - 1; above >= Math.max(1, number - farthest) && column > 0; above -= 1) {
    const text = lineAt(above);
    const indent = indentOf(text);
    if (text.trim() === '' || indent >= column) continue;
    if (/(?:^|[\s:-])[|>][-+0-9]*[ \t]*(?:[ \t]#.*)?$/.test(text)) return true;
    column = indent;
  }
  return false;
}
