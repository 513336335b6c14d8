/** A part of a text and what takes its place. Offsets count UTF-16 code units from 0. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function spliceText(text: string, { start, end, text: inserted }: Splice): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/** The line break that a text uses: that of its first line. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

export function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the next line starts, or the end of the text. */
export function nextLineOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** Distance from the start of the line, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

/** Where the run of blank lines that starts at a line start ends. */
export function skipBlankLines(text: string, lineStart: number): number {
  let at = lineStart;
  while (at < text.length) {
    const next = nextLineOf(text, at);
    if (text.slice(at, next).trim() !== '' || next === at) break;
    at = next;
  }
  return at;
}

/** Where the run of comment lines directly above a line starts, not above `floor`. */
export function commentsAbove(text: string, lineStart: number, floor: number): number {
  let at = lineStart;
  while (at > floor) {
    const previous = lineStartOf(text, at - 1);
    if (previous < floor || !/^[ \t]*#/.test(text.slice(previous, at))) break;
    at = previous;
  }
  return at;
}
