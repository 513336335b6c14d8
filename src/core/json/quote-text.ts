const longestQuote = 60;

/** Control characters, and the ones that turn the direction of writing: invisible, and harmful in a terminal. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A piece of somebody's file, fit to stand inside a sentence: in double quotes, on one line, cut where it is long. */
export function quoteText(text: string): string {
  const short = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return `"${short.replace(invisible, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
