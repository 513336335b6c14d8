import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '#core/session/schema.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { createLowdbSessionStorage } from '../storage/lowdb-session-storage.ts';
import { openDataFolder } from './data-folder.ts';

const script = fileURLToPath(new URL('save-in-turns.ts', import.meta.url));
const turns = 40;
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-two-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function inTheFolder(work: 'save' | 'load', session: Session): Promise<number> {
  const opened = await openDataFolder(root, 'the demarc command');
  if (!opened.ok) throw new Error(opened.error.message);
  const storage = createLowdbSessionStorage({
    folder: opened.value,
    clock: () => '2026-03-02T15:00:00.000Z',
  });
  if (work === 'save') await storage.save(session);
  const loaded = await storage.load(session.id);
  await opened.value.close();
  return loaded.ok ? loaded.value.session.revision : 0;
}

async function saveInTurns(): Promise<{ readonly acknowledged: number; readonly refusals: number }> {
  const child = fork(script, [root, String(turns)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [report] = await once(child, 'message');
  return report;
}

describe('two processes that want one data folder', () => {
  it('get it in turns, and no save of either is lost', async () => {
    const { session } = buildSession();
    const before = await inTheFolder('save', session);
    const reports = await Promise.all([saveInTurns(), saveInTurns()]);
    const acknowledged = reports.reduce((sum, report) => sum + report.acknowledged, 0);
    expect(acknowledged).toBe(2 * turns * 5);
    expect(await inTheFolder('load', session)).toBe(before + acknowledged);
    expect((await readdir(root)).sort()).toEqual(['drafts', 'quarantine', 'scenarios', 'sessions']);
  });
});
