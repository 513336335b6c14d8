/** Where a command writes, so that a test can read it. */
export interface Terminal {
  /** Results, on standard output. */
  readonly print: (line: string) => void;
  /** Errors and progress, on standard error. */
  readonly say: (line: string) => void;
}

/** Control characters and marks that turn the direction of text: names and texts of files could rewrite the screen with them. */
const harmful = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export function harmless(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(harmful, ' '))
    .join('\n');
}

export const processTerminal: Terminal = {
  print: (line) => {
    process.stdout.write(`${harmless(line)}\n`);
  },
  say: (line) => {
    process.stderr.write(`${harmless(line)}\n`);
  },
};

/** How a command ended: 0 well, 1 it failed, 2 it was called the wrong way. */
export type ExitCode = 0 | 1 | 2;
