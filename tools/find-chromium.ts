import { access, constants, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Chromium for the end-to-end tests: the one on the system, else Playwright's own, else Debian's package where this
 * is Debian and we are root. @returns its path, or null
 */
export async function findChromium(): Promise<string | null> {
  return (await onSystem()) ?? (await fromPlaywright()) ?? (await fromDebian());
}

async function onSystem(): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  for (const candidate of candidates) if (await isExecutable(candidate)) return candidate;
  return null;
}

async function fromPlaywright(): Promise<string | null> {
  const path = chromium.executablePath();
  if (await isExecutable(path)) return path;
  console.log('No Chromium on this system. Trying the download of Playwright.');
  const installed = await run('playwright', ['install', 'chromium']);
  return installed.code === 0 && (await isExecutable(path)) ? path : null;
}

async function fromDebian(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !(await isDebian())) return null;
  console.log('Installing the Debian package chromium.');
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  return onSystem();
}

async function isDebian(): Promise<boolean> {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(await readFile('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
