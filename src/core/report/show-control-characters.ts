/** Control characters (line feed and tab excepted), bidirectional controls and other characters that draw nothing. */
const hidden = /(?![\n\t])[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * The text with its invisible controls written out, such as [U+202E], so that a reader sees that they are there and
 * they cannot turn the text around them. Line ends become a line feed.
 */
export function showControlCharacters(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}
