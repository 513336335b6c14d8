import { failure, type Result, success } from '../result.ts';
import { scanJson } from './scan-json.ts';
import { positionAt } from './text-position.ts';

/** Limits on JSON from outside. A file with more than `characters` UTF-16 code units is refused unread. */
export const jsonLimits = { characters: 5 * 1024 * 1024, depth: 32 } as const;

/**
 * Reads JSON that somebody else wrote. The value is data and nothing more: no key is lost to a duplicate and none is
 * called `__proto__`, but its shape is unchecked, so it goes to a strict schema next.
 *
 * @param file the name that messages give to the text
 * @returns the value, or one sentence with file, line and column
 */
export function parseJson(text: string, file: string): Result<unknown, string> {
  if (text.length > jsonLimits.characters) {
    return failure(`${file} is too large: it holds more than 5 MB. Split it or choose another file.`);
  }
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (content.trim() === '') return failure(`${file} is empty. Choose the file again or use an older copy.`);
  const problem = scanJson(content, jsonLimits.depth);
  if (problem === null) return success(JSON.parse(content));
  const { line, column } = positionAt(content, problem.offset);
  return failure(`${file}:${line}:${column}: This is not valid JSON, because ${problem.message}.`);
}
