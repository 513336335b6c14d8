import { showControlCharacters } from './show-control-characters.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for a text node or a double-quoted attribute value of HTML or inline SVG. Never for a place where HTML reads a
 * language of its own (a script, a style, an event attribute): the report writes no text there.
 */
export function escapeHtml(text: string): string {
  return showControlCharacters(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
