/** What a file that somebody brings means to be. Whether it can be read is found out by its parser. */
export type FileKind = 'pack' | 'session' | 'list' | 'scenario';

/** Inside a text of JSON the quotes would be escaped, so only a key of the file itself or of an object in it is found. */
const namedFormat = /"format"\s*:\s*"demarc\/(pack|session|stored-session)@/;

/**
 * Tells files for import apart: JSON by the format it names, wherever its keys were sorted to, and lists by the ending
 * of their name. All else means to be a scenario, whose parser says best what is wrong.
 */
export function fileKind(text: string, name: string): FileKind {
  const named = /^\ufeff?\s*\{/.test(text) ? namedFormat.exec(text)?.[1] : undefined;
  if (named === 'pack') return 'pack';
  if (named !== undefined) return 'session';
  return /\.(?:csv|tsv)$/i.test(name) ? 'list' : 'scenario';
}
