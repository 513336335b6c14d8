import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program: a checkout when it has `src`, else a package that was built before it was packed. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const stamp = join(root, 'out', '.built');
const lock = join(root, 'out.lock');
const sources = ['src', 'electron.vite.config.ts', 'package-lock.json'];
/** A build takes seconds; a lock that is older belongs to one that was killed. */
const staleLockMs = 5 * 60 * 1000;
const pauseMs = 200;

/**
 * Builds a checkout when its sources are newer than its build. Plain JavaScript, because it runs on every supported
 * Node before anything is built.
 *
 * @returns {string | null} null when the build is there, else one sentence
 */
export function ensureBuilt() {
  if (!existsSync(join(root, 'src'))) return null;
  while (isStale()) {
    if (takeLock()) {
      try {
        return build();
      } finally {
        rmSync(lock, { recursive: true, force: true });
      }
    }
    // Somebody else builds; wait for it instead of building into it.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
  return null;
}

/** @returns {string | null} null when it was built, else one sentence */
export function build() {
  process.stderr.write('Building Demarc.\n');
  const startedMs = Date.now();
  const require = createRequire(import.meta.url);
  const builder = join(dirname(require.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');
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
  const builtMs = readStamp();
  return Number.isNaN(builtMs) || sources.some((source) => newestMs(join(root, source)) > builtMs);
}

function readStamp() {
  try {
    return Number.parseInt(readFileSync(stamp, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}

function newestMs(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

function takeLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    try {
      if (Date.now() - statSync(lock).mtimeMs > staleLockMs) rmSync(lock, { recursive: true, force: true });
    } catch {
      // It was just given free.
    }
    return false;
  }
}
