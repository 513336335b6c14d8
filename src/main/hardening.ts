import type { Session, WebContents } from 'electron';
import { originOf, type PageOrigin } from './page-origin.ts';

/**
 * Takes from a window every way to leave our page: navigation, redirects, new windows and webviews. Moves within the
 * page (behind the `#`) raise none of these events and stay possible.
 *
 * @param openLink gets the address of every window that a page asked for; none is ever opened here
 */
export function hardenContents(
  contents: WebContents,
  pages: PageOrigin,
  openLink: (address: string) => void,
): void {
  const refuseNavigation = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    // The dev server reloads its own page when a file changes; built pages have no reason to navigate at all.
    if (pages.isDevServer && originOf(event.url) === pages.origin) return;
    event.preventDefault();
  };
  contents.on('will-navigate', refuseNavigation);
  contents.on('will-frame-navigate', refuseNavigation);
  contents.on('will-redirect', refuseNavigation);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** Takes permissions, devices, downloads and the network from every page of a session. */
export function hardenSession(session: Session, pages: PageOrigin): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  // Exports are written by the main process after a dialog; a download has no use here.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, pages) });
  });
  session.setSpellCheckerEnabled(false);
}

/** Whether a request stays inside this machine: our own pages, pictures made by them, and the tools of a developer. */
export function isAllowedRequest(address: string, pages: PageOrigin): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  switch (url.protocol) {
    case 'data:':
      return true;
    case 'blob:':
      return originOf(url.pathname) === pages.origin;
    case 'devtools:':
      return pages.isDevServer;
    case 'ws:':
      return pages.isDevServer && url.host === URL.parse(pages.origin)?.host;
    default:
      return originOf(address) === pages.origin;
  }
}

/**
 * Switches of Chromium that keep it from asking anyone anything by itself. No name is ever resolved, whatever asks:
 * the request filter sees pages only, not the services of the browser.
 */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];
