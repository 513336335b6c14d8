import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Session, sessionIdSchema } from '#core/session/schema.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { openDataFolder } from '../data-folder/data-folder.ts';
import { createLowdbSessionStorage } from './lowdb-session-storage.ts';

const kills = Number(process.env.DEMARC_KILLS ?? 20);
const id = sessionIdSchema.parse('session-1');
const script = fileURLToPath(new URL('save-until-killed.ts', import.meta.url));
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-kill-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

/** Lets a process save until some moment after its first acknowledgement, kills it, and gives the last one it made. */
async function saveAndKill(data: string, from: Session, afterMs: number): Promise<number> {
  const start = join(root, 'start.json');
  await writeFile(start, JSON.stringify(from));
  const child = spawn(process.execPath, [script, data, start], { stdio: ['ignore', 'pipe', 'inherit'] });
  const output = collect(child);
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  // The moment of the kill is what varies from round to round; nothing is measured by it.
  await pause(afterMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  // Only a line with its end was written whole.
  const lines = output().split('\n').slice(0, -1);
  return Number(lines.at(-1) ?? 0);
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}

describe('a process that is killed while it saves', () => {
  it(`loses nothing it acknowledged, ${kills} times in a row`, async () => {
    const data = join(root, 'data');
    let session = buildSession().advanceTo('sort').place('A', 'provider', 'patching').session;
    let acknowledged = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const promised = await saveAndKill(data, session, (kill * 7) % 40);
      expect(promised, `kill ${kill}`).toBeGreaterThan(session.revision);
      acknowledged += promised - session.revision;
      const opened = await openDataFolder(data, 'the demarc command');
      if (!opened.ok) throw new Error(opened.error.message);
      const loaded = await createLowdbSessionStorage({
        folder: opened.value,
        clock: () => '2026-03-02T15:00:00.000Z',
      }).load(id);
      if (!loaded.ok) throw new Error(`kill ${kill}: ${loaded.error.message}`);
      expect(loaded.value.notices).toEqual([]);
      expect([promised, promised + 1], `kill ${kill}`).toContain(loaded.value.session.revision);
      expect((await readdir(join(data, 'sessions'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      session = loaded.value.session;
      await opened.value.close();
    }
    expect(acknowledged).toBeGreaterThanOrEqual(kills);
  });
});
