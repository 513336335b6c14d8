import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const electronPackage = join(root, 'node_modules', 'electron');

/** The Electron runtime of this machine, or why there is none. The package comes without it; it is fetched apart. */
export type ElectronRuntime = { readonly path: string } | { readonly missing: string };

export interface ElectronApp {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Looks where the electron package itself looks, but never starts its download. */
export function electronRuntime(): ElectronRuntime {
  const name = readIfThere(join(electronPackage, 'path.txt'));
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = override
    ? join(override, name ?? defaultName())
    : name === null
      ? null
      : join(electronPackage, 'dist', name);
  if (path === null) {
    return { missing: 'The Electron runtime is not installed. Run "npx install-electron --no" to fetch it.' };
  }
  return existsSync(path) ? { path } : { missing: `There is no Electron runtime at ${path}.` };
}

/** Starts the built app in real Electron on a data folder of its own. */
export async function launchElectron(options: { readonly dataFolder: string }): Promise<ElectronApp> {
  const runtime = electronRuntime();
  if ('missing' in runtime) throw new Error(runtime.missing);
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: runtime.path,
    // Chromium refuses its sandbox to root; this flag is for tests only and never part of the product.
    args: [...(isRoot ? ['--no-sandbox'] : []), root, '--data-dir', options.dataFolder],
    env: withoutDevServer(process.env),
    locale: 'en-GB',
  });
  const page = await app.firstWindow();
  return { page, close: () => app.close() };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function defaultName(): string {
  switch (process.platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

/** The app under test shows its built pages, also where somebody develops beside it. */
function withoutDevServer(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RENDERER_URL',
  );
  return Object.fromEntries(entries);
}
