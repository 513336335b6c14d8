import { fold } from '../session/change.ts';
import type { Session } from '../session/schema.ts';

const longestName = 60;

/**
 * A file name, without ending, from the title and date of a session: letters, digits, spaces and hyphens only, so that
 * it is no path, no device and no option on any system. That of a rehearsal says so.
 */
export function exportBaseName(session: Session): string {
  const { title, date, options } = fold(session).setup;
  return ['Demarc', options.rehearsal ? 'rehearsal' : '', date, plainName(title)]
    .filter((part) => part !== '')
    .join(' ');
}

/** As much of a title as is safe in a file name on every system; nothing where nothing is. */
export function plainName(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 _-]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
    .trim();
}
