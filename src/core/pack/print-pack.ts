import { utf8Length } from '../json/utf8-length.ts';
import { failure, type Result, success } from '../result.ts';
import { type Pack, packLimits, packSchema } from './schema.ts';

/**
 * A pack as the text of its file: JSON with two spaces, keys in the order of the schema, a line break at the end. The
 * texts of the scenarios come back from `parsePack` character for character, comments and all.
 *
 * @returns the text, or one sentence when it would be larger than a pack may be
 */
export function printPack(pack: Pack): Result<string, string> {
  // Parsing puts the keys into the order of the schema, whatever order they came in.
  const text = `${JSON.stringify(packSchema.parse(pack), null, 2)}\n`;
  return utf8Length(text) > packLimits.bytes
    ? failure('These scenarios do not fit into one pack, which holds at most 4 MB. Choose fewer of them.')
    : success(text);
}
