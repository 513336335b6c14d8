import { showControlCharacters } from './show-control-characters.ts';

/**
 * Text for Markdown (CommonMark and GitHub's dialect) that renders as exactly this text: no element, no link, no list,
 * no raw HTML. Line breaks stay line breaks.
 *
 * A word that looks like an address (`www.`, `name@host`, `host.example`) becomes a code span: several renderers turn
 * it into a link whatever is escaped in it, because they look for addresses after they have taken the escapes away.
 *
 * @param indent put before every line but the first, for text that continues a list item
 */
export function escapeMarkdown(text: string, indent = ''): string {
  const lines = showControlCharacters(text).split('\n');
  return lines
    .map((line) => escapeLineStart(escapeWords(line.trim(), codeSpan)))
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .split('\n')
    .map((line, place, all) => {
      const next = all[place + 1];
      const breaks = line !== '' && next !== undefined && next !== '';
      const shown = place === 0 || line === '' ? line : indent + line;
      return breaks ? `${shown}\\` : shown;
    })
    .join('\n');
}

/** The same on one line, for a heading or a term, whose start is taken by a mark of ours. */
export function escapeMarkdownLine(text: string): string {
  // Number signs after a space at the end of a heading would close it and vanish.
  return escapeWords(oneLine(text), codeSpan).replace(/(\s|^)(#+)$/, '$1\\$2');
}

/** The same for one cell of a table. A pipe ends a cell even within a code span, so it stands between two spans. */
export function escapeMarkdownCell(text: string): string {
  return escapeWords(oneLine(text), (word) =>
    word
      .split('|')
      .map((piece) => (piece === '' ? '' : codeSpan(piece)))
      .join('\\|'),
  );
}

function oneLine(text: string): string {
  return showControlCharacters(text).replace(/\s+/g, ' ').trim();
}

/** Characters that mean something within a line; the others mean something at its start only. */
const marks = /[\\`*_[\]<>&|~$]/g;
const address = /:\/\/|@|www\.|(?:mailto|xmpp|javascript|data):|[\p{L}\p{N}]\.\p{L}{2}/iu;

function escapeWords(line: string, writeAddress: (word: string) => string): string {
  return line
    .split(/(\s+)/)
    .map((word) => (address.test(word) ? writeAddress(word) : word.replace(marks, '\\$&')))
    .join('');
}

/** The word in a fence longer than any run of backticks in it. */
function codeSpan(word: string): string {
  const longest = Math.max(0, ...[...word.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = word.startsWith('`') || word.endsWith('`') ? ' ' : '';
  return `${fence}${space}${word}${space}${fence}`;
}

/** Headings, lists, rules, underlines of headings and rows of table dashes begin a line. */
function escapeLineStart(line: string): string {
  return line.replace(/^[#+\-=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
