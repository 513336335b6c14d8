/** Where a command writes, so that a test can read it. Both take one line and print it as one, whatever is in it. */
export interface Terminal {
  /** Results, on standard output. */
  readonly print: (line: string) => void;
  /** Errors and progress, on standard error. */
  readonly say: (line: string) => void;
}

/** How a command ended: 0 well, 1 it failed, 2 it was called the wrong way. */
export type ExitCode = 0 | 1 | 2;

/** Control characters and marks that turn the direction of text: with them a name in a file could rewrite the screen. */
const harmful = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

export function harmless(line: string): string {
  return line.replace(harmful, ' ');
}

/** A value as lines of JSON. What is harmful on a screen is escaped, so nothing of the value is lost. */
export function jsonLines(value: unknown): readonly string[] {
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => line.replace(harmful, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** Says what went wrong, one line for each thing, for a command that failed. */
export function fail(terminal: Terminal, ...problems: readonly string[]): ExitCode {
  for (const problem of problems) terminal.say(problem);
  return 1;
}

export function openProcessTerminal(): Terminal {
  const { stdout, stderr } = process;
  // A reader that went away, such as `head` or a closed terminal window, is no reason to fail.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  return {
    print: (line) => {
      stdout.write(`${harmless(line)}\n`);
    },
    say: (line) => {
      stderr.write(`${harmless(line)}\n`);
    },
  };
}
