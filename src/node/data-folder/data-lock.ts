import { unlinkSync } from 'node:fs';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
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

const attempts = 5;

/**
 * Takes the one lock of a data folder. Two processes that write the same files lose each other's work without a sign,
 * so the second one is refused before it opens anything. A lock of a process that is gone is taken over.
 *
 * @returns the lock, or a sentence that says who holds it; null error code when the folder cannot be written
 */
export async function takeDataLock(path: string, holder: Holder): Promise<Result<HeldLock, ContractError>> {
  const mine: Lock = {
    pid: process.pid,
    host: hostname(),
    started: (await processStart(process.pid)) ?? '',
    holder,
  };
  const text = `${JSON.stringify(mine)}\n`;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await createWhole(path, text)) return success(hold(path));
    const found = await readFile(path, 'utf8').catch(() => null);
    if (found === null) continue;
    const lock = parseLock(found);
    if (lock !== null && (await isAlive(lock))) return failure(heldBy(lock));
    await removeStale(path, found);
  }
  return failure(contractError('unavailable', `The lock ${path} could not be taken. Try again.`));
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

function hold(path: string): HeldLock {
  const onExit = () => {
    try {
      unlinkSync(path);
    } catch {
      // The folder is gone, and the lock with it.
    }
  };
  process.once('exit', onExit);
  return {
    release: async () => {
      process.removeListener('exit', onExit);
      await unlink(path).catch(() => undefined);
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

/** Takes a stale lock away, and puts it back when it turns out to be another one, taken by somebody in between. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}-1.tmp`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, path).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

function heldBy(lock: Lock): ContractError {
  const where = lock.host === hostname() ? '' : ` on ${lock.host}`;
  return contractError(
    'unavailable',
    `This data folder is in use by ${lock.holder} (process ${lock.pid}${where}). Close it first, or choose another folder with --data-dir.`,
  );
}
