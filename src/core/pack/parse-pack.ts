import { parseJson } from '../json/parse-json.ts';
import { utf8Length } from '../json/utf8-length.ts';
import { failure, type Result, success } from '../result.ts';
import { describeIssue } from '../scenario/describe-issue.ts';
import { valueAt } from '../scenario/value-path.ts';
import { type Pack, packFormat, packLimits, packSchema } from './schema.ts';

/**
 * Reads a pack. The envelope is checked whole; the scenarios in it stay texts, each of which is checked on its own.
 *
 * @param file the name that messages give to the text
 * @returns the pack, or one sentence with the file and the place in it
 */
export function parsePack(text: string, file: string): Result<Pack, string> {
  if (utf8Length(text) > packLimits.bytes) return failure(packTooLarge(file));
  const json = parseJson(text, file);
  if (!json.ok) return json;
  const newer = newerFormat(json.value);
  if (newer !== null) {
    return failure(`${file} was written by a newer version of Demarc (${newer}). Update Demarc to open it.`);
  }
  const checked = packSchema.safeParse(json.value);
  if (checked.success) return success(checked.data);
  const problems = checked.error.issues.flatMap((issue) => describeIssue(issue, packSchema, json.value));
  const more = problems.length - 1;
  const others =
    more < 1 ? '' : ` There ${more === 1 ? 'is one more such place' : `are ${more} more such places`}.`;
  return failure(`${file}: ${problems[0]?.message ?? 'The content does not fit.'}${others}`);
}

/** The sentence for a file that is too large to be a pack; who knows the size of a file says it before reading. */
export function packTooLarge(file: string): string {
  return `${file} is too large: a pack holds at most 4 MB. Split it into several packs.`;
}

function newerFormat(value: unknown): string | null {
  const format = valueAt(value, ['format']);
  return typeof format === 'string' && format !== packFormat && /^demarc\/pack@[1-9]\d{0,5}$/.test(format)
    ? format
    : null;
}
