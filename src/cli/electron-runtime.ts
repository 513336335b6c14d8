import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';

// Not called `require`, because the bundler puts a constant of that name into the same module.
const packages = createRequire(import.meta.url);

/** How long one try to install the runtime may take. */
const installLimitMs = 60_000;
/** A try that failed is not repeated for a day, so that a machine without the network starts at once. */
const retryAfterMs = 24 * 60 * 60 * 1000;

/** The Electron executable, or null where its runtime is not on this machine. It looks where the electron package looks. */
export async function findElectron(): Promise<string | null> {
  const folder = electronPackage();
  if (folder === null) return null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => null);
  const path =
    override === undefined || override === ''
      ? join(folder, 'dist', name ?? platformName())
      : join(override, name ?? platformName());
  return existsSync(path) ? path : null;
}

/** Tries once to install the runtime by the installer of the electron package. @returns the executable, or null */
export async function installElectron(nowMs: number): Promise<string | null> {
  const folder = electronPackage();
  if (folder === null || process.env.DEMARC_SKIP_ELECTRON_INSTALL === '1' || (await failedRecently(nowMs)))
    return null;
  const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' });
  const isInstalled = await endsWell(installer, installLimitMs);
  const found = isInstalled ? await findElectron() : null;
  if (found === null) await rememberFailure();
  return found;
}

function electronPackage(): string | null {
  try {
    return dirname(packages.resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function platformName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

async function endsWell(child: ChildProcess, limitMs: number): Promise<boolean> {
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  try {
    const [code] = await once(child, 'exit');
    return code === 0;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function failureMark(): string {
  return join(envPaths('Demarc', { suffix: '' }).cache, 'electron-install-failed');
}

async function failedRecently(nowMs: number): Promise<boolean> {
  const mark = await stat(failureMark()).catch(() => null);
  return mark !== null && nowMs - mark.mtimeMs < retryAfterMs;
}

async function rememberFailure(): Promise<void> {
  try {
    await mkdir(dirname(failureMark()), { recursive: true });
    await writeFile(failureMark(), '');
  } catch {
    // Without the mark the next start tries again, which costs time and nothing else.
  }
}
