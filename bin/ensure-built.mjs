import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program: a checkout when it has `src`, else a package that was built before it was packed. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const stamp = join(root, 'out', '.built');
const lock = join(root, 'out.lock');
const lockOwner = join(lock, 'pid');
const sources = ['src', 'electron.vite.config.ts', 'package-lock.json'];
/** Between taking the lock and writing its owner down lies a moment; a lock without an owner for longer was left by a crash. */
const namelessLockMs = 5000;
const pauseMs = 200;

/**
 * Builds a checkout when its sources are newer than its build. Plain JavaScript, because it runs on every supported
 * Node before anything is built.
 *
 * @returns {string | null} null when the build is there, else one sentence
 */
export function ensureBuilt() {
  if (!existsSync(join(root, 'src'))) return null;
  let isWaiting = false;
  while (isStale()) {
    const taken = takeLock();
    if (typeof taken === 'string') return taken;
    if (taken) {
      try {
        return build();
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
    }
    if (!isWaiting) process.stderr.write('Waiting for another start that builds Demarc.\n');
    isWaiting = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
  return null;
}

/** @returns {string | null} null when it was built, else one sentence */
export function build() {
  const startedMs = Date.now();
  const require = createRequire(import.meta.url);
  const builder = findBuilder(require);
  if (builder === null) return 'Demarc cannot be built yet. Run "npm ci" in its folder first.';
  process.stderr.write('Building Demarc.\n');
  const node = bundledNode(require);
  const built = spawnSync(node, [builder, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) {
    process.stderr.write(`${built.stdout ?? ''}${built.stderr ?? ''}`);
    return 'Demarc could not be built. Run "npm ci" and try again; the lines above say where it stopped.';
  }
  mkdirSync(dirname(stamp), { recursive: true });
  // The stamp carries the start of the build, so that a file saved during the build makes it stale.
  writeFileSync(stamp, String(startedMs));
  return null;
}

function findBuilder(require) {
  try {
    return join(dirname(require.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');
  } catch {
    return null;
  }
}

/** The Node that comes with the development dependencies, which is newer than some systems have. */
function bundledNode(require) {
  try {
    const folder = dirname(require.resolve('node/package.json'));
    const path = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(path) ? path : process.execPath;
  } catch {
    return process.execPath;
  }
}

function isStale() {
  const builtMs = readNumber(stamp);
  return Number.isNaN(builtMs) || sources.some((source) => newestMs(join(root, source)) > builtMs);
}

/** A file that is gone, or goes while this looks, is no reason to build. */
function newestMs(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

/**
 * Two builds into one folder would mix, so only the start that makes this folder builds.
 *
 * @returns {boolean | string} whether this start has the lock now, or one sentence when none can be made here
 */
function takeLock() {
  try {
    mkdirSync(lock);
    writeFileSync(lockOwner, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST')
      return `Demarc cannot be built because ${root} may not be written (${error.code}). Change its permissions, or move it.`;
    if (isLeftBehind()) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isLeftBehind() {
  const owner = readNumber(lockOwner);
  if (!Number.isNaN(owner)) return !isRunning(owner);
  const status = statSync(lock, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > namelessLockMs;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return error.code === 'EPERM';
  }
}

function readNumber(path) {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}
