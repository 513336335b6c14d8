import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Session, sessionIdSchema } from '#core/session/schema.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { type DataFolder, openDataFolder } from '../data-folder/data-folder.ts';
import { nodeFileSystem } from './file-system.ts';
import { createLowdbSessionStorage } from './lowdb-session-storage.ts';
import { type DiskState, recordSteps, type Step, statesAfterPowerCut } from './power-cut-states.ts';

const clock = () => '2026-03-02T15:00:00.000Z';
const id = sessionIdSchema.parse('session-1');
const damaged = Buffer.from('these bytes are no session, but somebody may still need them\n');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demarc-power-cut-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

function states(count: number): readonly Session[] {
  const builder = buildSession().advanceTo('sort');
  const cards = ['patching', 'scaling', 'access-policy', 'backup-goals'];
  return cards.slice(0, count).map((card) => builder.place('A', 'provider', card).session);
}

async function openAt(path: string): Promise<DataFolder> {
  const opened = await openDataFolder(path, 'the demarc command');
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

interface Recording {
  readonly steps: readonly Step[];
  /** After so many steps, this revision was acknowledged. */
  readonly acknowledged: readonly { readonly after: number; readonly revision: number }[];
}

async function recordSaves(count: number): Promise<Recording> {
  const steps: Step[] = [];
  const folder = await openAt(join(root, 'played'));
  const fileSystem = recordSteps(nodeFileSystem, steps);
  const storage = createLowdbSessionStorage({ folder, clock, fileSystem });
  const acknowledged = [];
  for (const session of states(count)) {
    expect(await storage.save(session)).toEqual({ ok: true, value: null });
    acknowledged.push({ after: steps.length, revision: session.revision });
  }
  await folder.close();
  return { steps, acknowledged };
}

/** The same calls as if the syncs of what was opened with these flags had never been made. */
function withoutSyncOf(flags: 'wx' | 'r', { steps, acknowledged }: Recording): Recording {
  const handles = new Set(
    steps.map((step) => (step.kind === 'open' && step.flags === flags ? step.handle : null)),
  );
  const isKept = (step: Step): boolean => step.kind !== 'sync' || !handles.has(step.handle);
  return {
    steps: steps.filter(isKept),
    acknowledged: acknowledged.map(({ after, revision }) => ({
      after: steps.slice(0, after).filter(isKept).length,
      revision,
    })),
  };
}

/** Starts on a disk in this state, as the next start after the cut does. */
async function startOn(state: DiskState, from: string) {
  const path = await mkdtemp(join(root, 'after-'));
  for (const [name, content] of state) {
    const target = join(path, name.slice(from.length));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  const folder = await openAt(path);
  const loaded = await createLowdbSessionStorage({ folder, clock }).load(id);
  await folder.close();
  return { path, loaded };
}

/** The starts after which something that was acknowledged is not there. */
async function losses({ steps, acknowledged }: Recording): Promise<{ lost: string[]; starts: number }> {
  const lost: string[] = [];
  let starts = 0;
  for (let count = 0; count <= steps.length; count += 1) {
    const promised = acknowledged.findLast(({ after }) => after <= count)?.revision ?? 0;
    const next = acknowledged.find(({ after }) => after > count)?.revision ?? promised;
    for (const state of statesAfterPowerCut(steps.slice(0, count), new Map())) {
      const { path, loaded } = await startOn(state, join(root, 'played'));
      starts += 1;
      const found = loaded.ok ? loaded.value.session.revision : 0;
      const isNothing = !loaded.ok && loaded.error.code === 'not-found';
      const isAllowed = loaded.ok ? found === promised || found === next : isNothing && promised === 0;
      if (!isAllowed) lost.push(`after ${count} steps: ${promised} promised, ${found} found`);
      await rm(path, { recursive: true });
    }
  }
  return { lost, starts };
}

describe('a power cut during saves', () => {
  it('leaves the acknowledged or the next revision, whatever of the unsynced rest is there', async () => {
    const { lost, starts } = await losses(await recordSaves(4));
    expect(lost).toEqual([]);
    expect(starts).toBeGreaterThan(100);
  });

  it('would lose sessions without the fsync of the file', async () => {
    const { lost } = await losses(withoutSyncOf('wx', await recordSaves(2)));
    expect(lost.length).toBeGreaterThan(0);
  });

  it('would roll acknowledged saves back without the fsync of the folder', async () => {
    const { lost } = await losses(withoutSyncOf('r', await recordSaves(2)));
    expect(lost.length).toBeGreaterThan(0);
  });
});

describe('a power cut during a recovery', () => {
  it('leaves a session that opens and the damaged bytes, at every moment', async () => {
    const [first, second] = states(2);
    if (first === undefined || second === undefined) throw new Error('two states are needed');
    const played = join(root, 'played');
    const folder = await openAt(played);
    const plain = createLowdbSessionStorage({ folder, clock });
    await plain.save(first);
    await plain.save(second);
    const file = join(folder.sessions, `${id}.json`);
    await writeFile(file, damaged);
    const before: DiskState = new Map([
      [file, damaged],
      [`${file}.bak`, await readFile(`${file}.bak`)],
    ]);
    const steps: Step[] = [];
    const fileSystem = recordSteps(nodeFileSystem, steps);
    await createLowdbSessionStorage({ folder, clock, fileSystem }).load(id);
    await folder.close();
    for (let count = 0; count <= steps.length; count += 1) {
      for (const state of statesAfterPowerCut(steps.slice(0, count), before)) {
        const { path, loaded } = await startOn(state, played);
        expect(loaded.ok && loaded.value.session.revision).toBe(first.revision);
        const kept = await Promise.all(
          (await readdir(join(path, 'quarantine'))).map((name) => readFile(join(path, 'quarantine', name))),
        );
        expect(kept.some((content) => content.equals(damaged))).toBe(true);
      }
    }
  });
});

describe('the same power cut under the file adapter of lowdb', () => {
  it('loses what was acknowledged, so the test can fail', async () => {
    const path = join(root, 'plain.json');
    const { steps, acknowledged } = await recordPlainLowdb(path);
    const found = new Set<string>();
    for (const { after, revision } of acknowledged) {
      for (const state of statesAfterPowerCut(steps.slice(0, after), new Map())) {
        found.add(verdict(state.get(path), revision));
      }
    }
    expect([...found].sort()).toEqual(['kept', 'rolled back', 'unreadable']);
  });
});

function verdict(content: Buffer | undefined, promised: number): string {
  if (content === undefined) return 'rolled back';
  try {
    return JSON.parse(content.toString('utf8')).revision === promised ? 'kept' : 'rolled back';
  } catch {
    return 'unreadable';
  }
}

/** Runs the real adapter and writes down the two calls it makes per save. */
async function recordPlainLowdb(path: string): Promise<Recording> {
  const steps: Step[] = [];
  const acknowledged = [];
  const calls = createRequire(import.meta.url)('node:fs/promises');
  const { writeFile: realWriteFile, rename: realRename } = calls;
  let handle = 0;
  calls.writeFile = async (name: string, text: string, options: unknown) => {
    await realWriteFile(name, text, options);
    handle += 1;
    steps.push({ kind: 'open', handle, path: name, flags: 'w' });
    steps.push({ kind: 'write', handle, position: 0, bytes: Buffer.from(text) });
  };
  calls.rename = async (from: string, to: string) => {
    await realRename(from, to);
    steps.push({ kind: 'rename', from, to });
  };
  syncBuiltinESMExports();
  try {
    const database = new Low<{ revision: number }>(new JSONFile(path), { revision: 0 });
    for (const { revision } of states(3)) {
      database.data = { revision };
      await database.write();
      acknowledged.push({ after: steps.length, revision });
    }
  } finally {
    Object.assign(calls, { writeFile: realWriteFile, rename: realRename });
    syncBuiltinESMExports();
  }
  return { steps, acknowledged };
}
