import { fold } from '../session/change.ts';
import type { Session } from '../session/schema.ts';

const longestName = 60;

/**
 * A file name, without ending, from the title and date of a session: letters, digits, spaces and hyphens only, so that
 * it is no path, no device and no option on any system.
 */
export function exportBaseName(session: Session): string {
  const { title, date } = fold(session).setup;
  const plain = title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 _-]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
    .trim();
  return `Demarc ${date}${plain === '' ? '' : ` ${plain}`}`;
}
