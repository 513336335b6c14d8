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

/** Whether a try to install the runtime is welcome and has a chance: not switched off, and none failed within a day. */
export async function canTryInstall(nowMs: number): Promise<boolean> {
  if (process.env.DEMARC_SKIP_ELECTRON_INSTALL === '1' || electronPackage() === null) return false;
  const mark = await stat(failureMark()).catch(() => null);
  return mark === null || nowMs - mark.mtimeMs >= retryAfterMs;
}

/** Tries once to install the runtime by the installer of the electron package. @returns the executable, or null */
export async function installElectron(): Promise<string | null> {
  const folder = electronPackage();
  if (folder === null) return null;
  const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' });
  const isInstalled = await endsWell(installer, installLimitMs);
  const found = isInstalled ? await findElectron() : null;
  if (found === null) await rememberFailure();
  return found;
}

/** Runs the app in its window until it ends. @returns its exit code, or null when it could not be started */
export async function runElectron(executable: string, args: readonly string[]): Promise<number | null> {
  // Set by some editors for their own use; it would turn the window into a plain Node process.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(executable, args, { stdio: 'inherit', env });
  // Ctrl-C reaches the window through the terminal; this process only waits for it.
  const wait = () => {};
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', stop);
  try {
    const [code] = await once(child, 'exit');
    return typeof code === 'number' ? code : 1;
  } catch {
    return null;
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', stop);
  }
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

async function rememberFailure(): Promise<void> {
  try {
    await mkdir(dirname(failureMark()), { recursive: true });
    await writeFile(failureMark(), '');
  } catch {
    // Without the mark the next start tries again, which costs time and nothing else.
  }
}
