import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import type { ContractError } from '#core/contract/errors.ts';
import { type Notice, type SessionSummary, sessionSummarySchema } from '#core/contract/views.ts';
import type { Result } from '#core/result.ts';
import type { LoadedSession } from '#core/services/ports.ts';
import { summaryOfSession } from '#core/services/session-summary.ts';
import { type SessionId, sessionIdSchema } from '#core/session/schema.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { headerLimitBytes, readStoredHeader } from './stored-session.ts';
import { StrictAdapter } from './strict-adapter.ts';

const indexFormat = 'demarc/session-index@1';

const entrySchema = z.strictObject({
  size: z.number(),
  mtimeMs: z.number(),
  /** A save always makes a new file, so this differs where two saves have the same size and the same time. */
  ino: z.number(),
  summary: sessionSummarySchema,
});
type Entry = z.infer<typeof entrySchema>;
const indexSchema = z.strictObject({
  format: z.literal(indexFormat),
  entries: z.record(sessionIdSchema, entrySchema),
});

export interface SessionList {
  readonly sessions: readonly SessionSummary[];
  readonly notices: readonly Notice[];
}

/** Reads a whole session whose header is of no use, and gets it back from its last good copy where it can. */
export type LoadWhole = (id: SessionId) => Promise<Result<LoadedSession, ContractError>>;

/** The index has a name among the sessions, and Windows gives the others to devices, with any ending. */
const reservedNames = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/i;

/** True for an id that no session can have, because its file would be another one. */
export function isReservedName(id: SessionId): boolean {
  return reservedNames.test(id);
}

/** How many files a list looks at side by side: enough to keep the disk busy, far from the limit on open files. */
const filesAtOnce = 32;

interface Found {
  readonly entry: Entry | null;
  readonly notices: readonly Notice[];
}

/**
 * The list of sessions. The index file is a cache over the first line of each session file: an entry counts only
 * while its file is the one it was made from, so a missing, damaged or stale index costs time and nothing else.
 * It is written when a list found something new, never when a card moves.
 */
export function createSessionIndex(
  folder: DataFolder,
  fileSystem: FileSystem,
  loadWhole: LoadWhole,
): { readonly list: () => Promise<SessionList> } {
  const path = join(folder.sessions, 'index.json');
  let known: Map<SessionId, Entry> | null = null;

  async function list(): Promise<SessionList> {
    known ??= await readIndex(path, fileSystem);
    const before = known;
    const entries = new Map<SessionId, Entry>();
    const notices: Notice[] = [];
    let isChanged = false;
    const ids = await sessionIdsIn(folder.sessions);
    for (let start = 0; start < ids.length; start += filesAtOnce) {
      const some = ids.slice(start, start + filesAtOnce);
      const found = await Promise.all(some.map((id) => entryOf(id, before.get(id))));
      for (const [place, id] of some.entries()) {
        const { entry = null, notices: said = [] } = found[place] ?? {};
        notices.push(...said);
        if (entry === null) continue;
        entries.set(id, entry);
        if (before.get(id) !== entry) isChanged = true;
      }
    }
    known = entries;
    if (isChanged || entries.size !== before.size) await writeIndex(entries);
    const sessions = [...entries.values()].map((entry) => entry.summary).sort(latestFirst);
    return { sessions, notices };
  }

  async function entryOf(id: SessionId, cached: Entry | undefined): Promise<Found> {
    const file = `sessions/${id}.json`;
    const path = join(folder.sessions, `${id}.json`);
    try {
      const { size, mtimeMs, ino } = await stat(path);
      if (cached?.size === size && cached.mtimeMs === mtimeMs && cached.ino === ino)
        return { entry: cached, notices: [] };
      const header = readStoredHeader(await readStart(path));
      if (!header.ok || header.value.summary.id !== id) return entryOfWhole(id);
      return { entry: { size, mtimeMs, ino, summary: header.value.summary }, notices: [] };
    } catch (error) {
      const code = errorCode(error);
      // Only the last good copy is left, or nothing any more.
      if (code === 'ENOENT') return entryOfWhole(id);
      const message = `This session file cannot be read (${code ?? 'unknown error'}). Check its permissions.`;
      return { entry: null, notices: [{ file, message }] };
    }
  }

  async function entryOfWhole(id: SessionId): Promise<Found> {
    const loaded = await loadWhole(id);
    if (loaded.ok) {
      // No file has these numbers, so the next list reads the restored file once more and caches it then.
      const entry = { size: -1, mtimeMs: -1, ino: -1, summary: summaryOfSession(loaded.value.session) };
      return { entry, notices: loaded.value.notices };
    }
    const { code, message } = loaded.error;
    return { entry: null, notices: code === 'not-found' ? [] : [{ file: `sessions/${id}.json`, message }] };
  }

  async function writeIndex(entries: ReadonlyMap<SessionId, Entry>): Promise<void> {
    if (folder.readOnly) return;
    try {
      await database(path, fileSystem, entries).write();
    } catch {
      // A cache that cannot be written is read from the files again next time.
    }
  }

  return { list };
}

function database(
  path: string,
  fileSystem: FileSystem,
  entries: ReadonlyMap<SessionId, Entry>,
): Low<Map<SessionId, Entry>> {
  const adapter = new StrictAdapter<Map<SessionId, Entry>>({
    path,
    fileSystem,
    keepLastGoodCopy: false,
    encode: (data) =>
      Buffer.from(JSON.stringify({ format: indexFormat, entries: Object.fromEntries(data) }), 'utf8'),
    decode: (bytes) => {
      const index = indexSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
      return new Map(Object.entries(index.entries).map(([id, entry]) => [sessionIdSchema.parse(id), entry]));
    },
  });
  return new Low(adapter, new Map(entries));
}

async function readIndex(path: string, fileSystem: FileSystem): Promise<Map<SessionId, Entry>> {
  const low = database(path, fileSystem, new Map());
  try {
    await low.read();
    return low.data;
  } catch {
    return new Map();
  }
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const start = Buffer.alloc(headerLimitBytes);
    const { bytesRead } = await file.read(start, 0, headerLimitBytes, 0);
    return start.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The sessions that have a file or at least a last good copy. */
async function sessionIdsIn(folder: string): Promise<readonly SessionId[]> {
  const ids = new Set<SessionId>();
  for (const name of await readdir(folder)) {
    const id = sessionIdSchema.safeParse(/^(.+?)\.json(?:\.bak)?$/.exec(name)?.[1]);
    if (id.success && !isReservedName(id.data)) ids.add(id.data);
  }
  return [...ids];
}

function latestFirst(left: SessionSummary, right: SessionSummary): number {
  if (left.changedAt !== right.changedAt) return left.changedAt < right.changedAt ? 1 : -1;
  return left.id < right.id ? -1 : 1;
}
