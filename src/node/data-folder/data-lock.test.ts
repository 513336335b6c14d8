import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceStale, takeDataLock } from './data-lock.ts';
import { processStart } from './process-start.ts';

/** Beyond the highest number a process can have. */
const nobody = 2 ** 22 + 1;
let root: string;
let path: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-lock-'));
  path = join(root, 'demarc.lock');
});

afterEach(() => rm(root, { recursive: true, force: true }));

function lockOf(parts: { readonly pid?: number; readonly host?: string; readonly started?: string }): string {
  const lock = { pid: process.pid, host: hostname(), started: '', holder: 'the Demarc window', ...parts };
  return `${JSON.stringify(lock)}\n`;
}

/** Where a process announces that it is about to replace this lock. */
function claimOn(stale: string): string {
  return `${path}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`;
}

describe('the lock of a data folder', () => {
  it('of a process that is gone is taken over, and nothing else is left behind', async () => {
    await writeFile(path, lockOf({ pid: nobody }));
    const taken = await takeDataLock(path, 'the demarc command');
    expect(taken.ok).toBe(true);
    expect(await readdir(root)).toEqual(['demarc.lock']);
    expect(await readFile(path, 'utf8')).toContain(`"pid":${process.pid}`);
    if (taken.ok) await taken.value.release();
    expect(await readdir(root)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'is stale when its number belongs to another process by now',
    async () => {
      await writeFile(path, lockOf({ started: 'at another time' }));
      const taken = await takeDataLock(path, 'the demarc command');
      expect(taken.ok).toBe(true);
      if (taken.ok) await taken.value.release();
    },
  );

  it('of this very process is respected', async () => {
    await writeFile(path, lockOf({ started: (await processStart(process.pid)) ?? '' }));
    expect((await takeDataLock(path, 'the demarc command')).ok).toBe(false);
  });

  it('of another computer is believed, and the sentence says what to do', async () => {
    await writeFile(path, lockOf({ pid: nobody, host: 'the-other-computer' }));
    const taken = await takeDataLock(path, 'the demarc command');
    expect(!taken.ok && taken.error.message).toBe(
      `This data folder is in use by the Demarc window (process ${nobody} on the-other-computer). Close it there first; if it is not running there, delete ${path}. You can also choose another folder with --data-dir.`,
    );
  });

  it('is never moved when it was taken after somebody saw it stale', async () => {
    const seen = lockOf({ pid: nobody });
    await writeFile(path, lockOf({ started: (await processStart(process.pid)) ?? '' }));
    const before = await stat(path, { bigint: true });
    expect(await replaceStale(path, seen, 'mine\n')).toEqual({ ok: true, value: false });
    const after = await stat(path, { bigint: true });
    expect([after.ino, after.ctimeNs]).toEqual([before.ino, before.ctimeNs]);
    expect(await readdir(root)).toEqual(['demarc.lock']);
  });

  it('is left to the process that is about to take it over', async () => {
    const stale = lockOf({ pid: nobody });
    await writeFile(path, stale);
    await writeFile(claimOn(stale), lockOf({ started: (await processStart(process.pid)) ?? '' }));
    expect((await takeDataLock(path, 'the demarc command')).ok).toBe(false);
    expect(await readFile(path, 'utf8')).toBe(stale);
  });

  it('is taken over although an earlier take-over was killed half way', async () => {
    const stale = lockOf({ pid: nobody });
    await writeFile(path, stale);
    await writeFile(claimOn(stale), lockOf({ pid: nobody + 1 }));
    const taken = await takeDataLock(path, 'the demarc command');
    expect(taken.ok).toBe(true);
    expect(await readdir(root)).toEqual(['demarc.lock']);
    if (taken.ok) await taken.value.release();
  });

  it('is not removed at the end when somebody deleted it and another process has it now', async () => {
    const taken = await takeDataLock(path, 'the demarc command');
    await unlink(path);
    const other = lockOf({ pid: nobody });
    await writeFile(path, other);
    if (taken.ok) await taken.value.release();
    expect(await readFile(path, 'utf8')).toBe(other);
  });
});
