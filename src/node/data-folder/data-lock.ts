import { createHash } from 'node:crypto';
import { readFileSync, unlinkSync } from 'node:fs';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import { failure, type Result, success } from '#core/result.ts';
import { errorCode } from '../storage/file-system.ts';
import { processStart } from './process-start.ts';

/** What holds a data folder, in the words of the sentence that a second one gets. */
export const holders = ['the Demarc window', 'Demarc in the browser', 'the demarc command'] as const;
export type Holder = (typeof holders)[number];

const lockSchema = z.strictObject({
  pid: z.int().min(1),
  host: z.string(),
  started: z.string(),
  holder: z.enum(holders),
});
type Lock = z.infer<typeof lockSchema>;

export interface HeldLock {
  readonly release: () => Promise<void>;
}

/** Claims that a crash left behind; the next holder of the lock sweeps them. */
export const claimName = /^demarc\.lock(?:\.[0-9a-f]{16})+$/;

const attempts = 5;

/** How long a lock may be half-written where it cannot appear in one step. */
const settleMs = 100;

/**
 * Takes the one lock of a data folder. Two processes that write the same files lose each other's work without a sign,
 * so the second one is refused before it opens anything. A lock of a process that is gone is taken over.
 *
 * @returns the lock, or a sentence that says who holds it
 */
export async function takeDataLock(path: string, holder: Holder): Promise<Result<HeldLock, ContractError>> {
  const started = (await processStart(process.pid)) ?? '';
  const text = `${JSON.stringify({ pid: process.pid, host: hostname(), started, holder } satisfies Lock)}\n`;
  const taken = await take(path, text);
  return taken.ok ? success(hold(path, text)) : taken;
}

async function take(path: string, text: string): Promise<Result<null, ContractError>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await createWhole(path, text)) return success(null);
    const found = await readSettled(path);
    if (found === null) continue;
    const lock = parseLock(found);
    if (lock !== null && (await isAlive(lock))) return failure(heldBy(lock, path));
    const replaced = await replaceStale(path, found, text);
    if (!replaced.ok) return replaced;
    if (replaced.value) return success(null);
  }
  return failure(contractError('unavailable', `The lock ${path} could not be taken. Try again.`));
}

/**
 * Puts our lock in the place of a stale one, in one step. First comes a claim whose name is made of the stale text, so
 * only one process at a time can be about to replace that lock; then a second look, so a lock that somebody took in
 * between is never moved, not even for a moment. A claim that a crash left behind is a stale lock itself.
 *
 * @returns false when the stale lock is there no more
 */
export async function replaceStale(
  path: string,
  stale: string,
  text: string,
): Promise<Result<boolean, ContractError>> {
  const claim = `${path}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`;
  const claimed = await take(claim, text);
  if (!claimed.ok) return claimed;
  const temporary = `${path}.${process.pid}-1.tmp`;
  try {
    if ((await readOrNull(path)) !== stale) return success(false);
    await writeFile(temporary, text);
    await rename(temporary, path);
    return success(true);
  } finally {
    await unlink(claim).catch(() => undefined);
  }
}

async function readOrNull(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
}

/** A text of no use may be one that is still being written, so it gets a moment before it is believed. */
async function readSettled(path: string): Promise<string | null> {
  const found = await readOrNull(path);
  if (found === null || parseLock(found) !== null) return found;
  await pause(settleMs);
  return readOrNull(path);
}

/** Creates the file with its whole content in one step: a link fails when the name is taken, and shows no half-written lock. */
async function createWhole(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${process.pid}-0.tmp`;
  await writeFile(temporary, text);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // No hard links here: an exclusive write is the next best thing.
    return await writeFile(path, text, { flag: 'wx' }).then(
      () => true,
      (second: unknown) => {
        if (errorCode(second) === 'EEXIST') return false;
        throw second;
      },
    );
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

/** A lock that somebody deleted and another process took since is not ours to remove. */
function hold(path: string, text: string): HeldLock {
  const onExit = () => {
    try {
      if (readFileSync(path, 'utf8') === text) unlinkSync(path);
    } catch {
      // The folder is gone, and the lock with it.
    }
  };
  process.once('exit', onExit);
  return {
    release: async () => {
      process.removeListener('exit', onExit);
      if ((await readOrNull(path).catch(() => null)) === text) await unlink(path).catch(() => undefined);
    },
  };
}

function parseLock(text: string): Lock | null {
  try {
    const lock = lockSchema.safeParse(JSON.parse(text));
    return lock.success ? lock.data : null;
  } catch {
    return null;
  }
}

async function isAlive(lock: Lock): Promise<boolean> {
  // A process on another computer cannot be asked, so its lock is believed.
  if (lock.host !== hostname()) return true;
  const started = await processStart(lock.pid);
  if (started === null) return false;
  return started === '' || lock.started === '' || started === lock.started;
}

function heldBy(lock: Lock, path: string): ContractError {
  if (lock.host === hostname()) {
    return contractError(
      'unavailable',
      `This data folder is in use by ${lock.holder} (process ${lock.pid}). Close it first, or choose another folder with --data-dir.`,
    );
  }
  return contractError(
    'unavailable',
    `This data folder is in use by ${lock.holder} (process ${lock.pid} on ${lock.host}). Close it there first; if it is not running there, delete ${path}. You can also choose another folder with --data-dir.`,
  );
}
