import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from './data-folder.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-folder-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

/** A process of its own that opens the folder and says how it went. */
async function openElsewhere() {
  const child = fork(fileURLToPath(new URL('../testing/hold-data-folder.ts', import.meta.url)), [root], {
    stdio: 'ignore',
  });
  const [answer] = (await once(child, 'message')) as [{ ok: boolean; message: string }];
  return { answer, child };
}

describe('the data folder', () => {
  it('is laid out, locked while it is open and free afterwards', async () => {
    const first = await openDataFolder(root, 'the Demarc window');
    expect(first.ok && first.value.readOnly).toBe(false);
    expect((await readdir(root)).sort()).toEqual([
      'demarc.lock',
      'drafts',
      'quarantine',
      'scenarios',
      'sessions',
    ]);
    const second = await openDataFolder(root, 'the demarc command');
    expect(!second.ok && second.error.message).toMatch(
      new RegExp(`in use by the Demarc window \\(process ${process.pid}\\)\\. Close it first`),
    );
    if (first.ok) await first.value.close();
    const third = await openDataFolder(root, 'the demarc command');
    expect(third.ok).toBe(true);
    if (third.ok) await third.value.close();
  });

  it('is refused while another process holds it, and free once that is killed', async () => {
    const { answer, child } = await openElsewhere();
    expect(answer.ok).toBe(true);
    const refused = await openDataFolder(root, 'the Demarc window');
    expect(!refused.ok && refused.error.message).toContain(`process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const opened = await openDataFolder(root, 'the Demarc window');
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
  });

  it('is given to one of many processes that open it at once', async () => {
    const opened = await Promise.all(Array.from({ length: 6 }, openElsewhere));
    expect(opened.filter(({ answer }) => answer.ok).length).toBe(1);
    for (const { child } of opened) child.kill('SIGKILL');
  });

  it('is given to one of many although a lock of a dead process lies there', async () => {
    const stale = JSON.stringify({
      pid: 2 ** 22 + 1,
      host: (await import('node:os')).hostname(),
      started: '1',
      holder: 'the Demarc window',
    });
    await writeFile(join(root, 'demarc.lock'), stale);
    const opened = await Promise.all(Array.from({ length: 6 }, openElsewhere));
    expect(opened.filter(({ answer }) => answer.ok).length).toBe(1);
    for (const { child } of opened) child.kill('SIGKILL');
  });

  it('does not take a lock for dead because its text is of no use', async () => {
    await writeFile(join(root, 'demarc.lock'), 'nonsense');
    const opened = await openDataFolder(root, 'the demarc command');
    expect(opened.ok).toBe(true);
    expect(await readFile(join(root, 'demarc.lock'), 'utf8')).toContain(`"pid":${process.pid}`);
    if (opened.ok) await opened.value.close();
  });

  it('is swept of temporary files of our own and of no others', async () => {
    const first = await openDataFolder(root, 'the demarc command');
    if (!first.ok) throw new Error(first.error.message);
    await first.value.close();
    await writeFile(join(root, 'sessions', 'a.json.123-4.tmp'), '');
    await writeFile(join(root, 'sessions', 'a.json.123-4.bak.tmp'), '');
    await writeFile(join(root, 'sessions', 'notes.tmp'), '');
    const again = await openDataFolder(root, 'the demarc command');
    expect(await readdir(join(root, 'sessions'))).toEqual(['notes.tmp']);
    if (again.ok) await again.value.close();
  });

  it('that is a file is refused with a sentence', async () => {
    const path = join(root, 'file');
    await writeFile(path, '');
    const opened = await openDataFolder(path, 'the demarc command');
    expect(!opened.ok && opened.error.message).toBe(
      `${path} is a file, not a folder. Choose another folder with --data-dir.`,
    );
  });
});
