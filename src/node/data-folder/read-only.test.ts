import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Session, sessionIdSchema } from '#core/session/schema.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { createLowdbSessionStorage } from '../storage/lowdb-session-storage.ts';
import { openDataFolder } from './data-folder.ts';

const script = fileURLToPath(new URL('open-read-only.ts', import.meta.url));
/** The superuser may write anything, so there the folder is opened by a user who may not. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-read-only-'));
});

afterEach(async () => {
  await setModes(0o755);
  await rm(root, { recursive: true, force: true });
});

async function setModes(mode: number): Promise<void> {
  await chmod(root, mode);
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if ((await stat(path)).isDirectory()) await chmod(path, mode);
  }
}

/** Two states of a session on disk, and a session of which only the last good copy is whole. */
async function fill(): Promise<{ readonly older: Session; readonly newer: Session }> {
  const opened = await openDataFolder(root, 'the demarc command');
  if (!opened.ok) throw new Error(opened.error.message);
  const storage = createLowdbSessionStorage({
    folder: opened.value,
    clock: () => '2026-03-02T15:00:00.000Z',
  });
  const builder = buildSession().advanceTo('sort');
  const older = builder.session;
  const newer = builder.place('A', 'provider', 'patching').session;
  for (const id of ['session-1', 'damaged'].map((text) => sessionIdSchema.parse(text))) {
    await storage.save({ ...older, id });
    await storage.save({ ...newer, id });
  }
  await opened.value.close();
  await writeFile(join(root, 'sessions', 'damaged.json'), 'damaged');
  return { older, newer };
}

async function contents(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const folder of ['.', 'sessions', 'quarantine']) {
    for (const name of await readdir(join(root, folder))) {
      const path = join(root, folder, name);
      if ((await stat(path)).isFile()) files[join(folder, name)] = await readFile(path, 'utf8');
    }
  }
  return files;
}

describe.skipIf(process.platform === 'win32')('a data folder that may not be written', () => {
  it('opens without a lock, shows everything, refuses to save and is left as it was', async () => {
    const { older, newer } = await fill();
    const before = await contents();
    await setModes(0o555);
    const child = fork(script, [root], { ...nobody, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [met] = await once(child, 'message');
    expect(met.readOnly).toBe(true);
    expect(met.loaded).toEqual({ ok: true, value: { session: newer, readOnly: true, notices: [] } });
    expect(met.damaged.value.session.log).toEqual(older.log);
    expect(met.damaged.value).toMatchObject({ readOnly: true, notices: [{ file: 'sessions/damaged.json' }] });
    expect(met.listed.sessions.map((session: { id: string }) => session.id).sort()).toEqual([
      'damaged',
      'session-1',
    ]);
    expect(met.saved).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(met.preferences).toEqual({ colorScheme: 'auto', facilitator: '' });
    expect(await contents()).toEqual(before);
  });
});
