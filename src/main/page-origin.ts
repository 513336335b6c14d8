/** The scheme that serves the built pages; a scheme of our own has no access to files, unlike file://. */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://demarc`;

/** Where the pages of this run come from. Only windows that show this origin may talk to the backend. */
export interface PageOrigin {
  readonly origin: string;
  readonly startAddress: string;
  /** The same page as the room window loads it. What it may do is decided by its window, not by this address. */
  readonly roomAddress: string;
  /** Set while developing: the pages come from a dev server on this machine, with its developer tools. */
  readonly isDevServer: boolean;
}

const roomQuery = '?window=room';

const builtPages: PageOrigin = {
  origin: appOrigin,
  startAddress: `${appOrigin}/`,
  roomAddress: `${appOrigin}/${roomQuery}`,
  isDevServer: false,
};

/**
 * A dev server named in the environment counts only for an app that is not packaged: a packaged one would load the
 * pages of whoever can set a variable.
 */
export function choosePageOrigin(isPackaged: boolean, devServer: string | undefined): PageOrigin {
  if (isPackaged || devServer === undefined) return builtPages;
  const origin = originOf(devServer);
  if (origin === null || !/^http:\/\/(?:localhost|127\.0\.0\.1):\d+$/.test(origin)) return builtPages;
  return { origin, startAddress: devServer, roomAddress: `${origin}/${roomQuery}`, isDevServer: true };
}

/**
 * Scheme, host and port as a URL parser reads them, or null for what is no address. `URL.origin` is "null" for every
 * scheme of one's own, and a comparison of strings would take `app://demarc.evil` or `app://demarc@evil` for ours.
 */
export function originOf(address: string): string | null {
  const url = URL.parse(address);
  return url === null ? null : `${url.protocol}//${url.host}`;
}
