/** What following a link needs of the shell: a question to the person, and the browser of the system. */
export interface LinkShell {
  readonly confirm: (address: string, host: string) => Promise<boolean>;
  readonly openInBrowser: (address: string) => Promise<void>;
}

/**
 * The one way out of the app: a source that a person follows. Only plain https addresses, and only after the person
 * saw where the link leads; all else is ignored. One question at a time, so that a page cannot bury the person in them.
 */
export function createLinkOpener(shell: LinkShell): (address: string) => Promise<void> {
  let isAsking = false;
  return async (address) => {
    const url = readExternalAddress(address);
    if (url === null || isAsking) return;
    isAsking = true;
    try {
      if (await shell.confirm(url.href, url.host)) await shell.openInBrowser(url.href);
    } finally {
      isAsking = false;
    }
  };
}

/** An https address without a user name, or null. The parser writes it anew, so what is shown is what is opened. */
function readExternalAddress(address: string): URL | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:') return null;
  // `https://bank.example@evil.example` leads to the evil host and looks like the other one.
  if (url.username !== '' || url.password !== '') return null;
  return url;
}
