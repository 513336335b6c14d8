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

const entrySchema = z.strictObject({ size: z.number(), mtimeMs: z.number(), summary: sessionSummarySchema });
type Entry = z.infer<typeof entrySchema>;
const indexSchema = z.strictObject({
  format: z.literal(indexFormat),
  entries: z.record(sessionIdSchema, entrySchema),
});

export interface SessionList {
  readonly sessions: readonly SessionSummary[];
  readonly notices: readonly Notice[];
}

/** Gets a session back from its last good copy; `damage` is null when only the copy is left. */
export type Recover = (id: SessionId, damage: string | null) => Promise<Result<LoadedSession, ContractError>>;

/**
 * The list of sessions. The index file is a cache over the first line of each session file: an entry counts only
 * while size and time of its file are as they were, so a missing, damaged or stale index costs time and nothing else.
 * It is written when a list found something new, never when a card moves.
 */
export function createSessionIndex(
  folder: DataFolder,
  fileSystem: FileSystem,
  recover: Recover,
): { readonly list: () => Promise<SessionList> } {
  const path = join(folder.sessions, 'index.json');
  let known: Map<SessionId, Entry> | null = null;

  async function list(): Promise<SessionList> {
    known ??= await readIndex(path, fileSystem);
    const before = known;
    const entries = new Map<SessionId, Entry>();
    const notices: Notice[] = [];
    let isChanged = false;
    for (const { id, hasFile } of await filesIn(folder.sessions)) {
      const found = await entryOf(id, hasFile, before);
      if ('notices' in found) notices.push(...found.notices);
      if (found.entry === null) continue;
      entries.set(id, found.entry);
      if (before.get(id) !== found.entry) isChanged = true;
    }
    known = entries;
    if (isChanged || entries.size !== before.size) await writeIndex(entries);
    const sessions = [...entries.values()].map((entry) => entry.summary).sort(latestFirst);
    return { sessions, notices };
  }

  async function entryOf(
    id: SessionId,
    hasFile: boolean,
    before: ReadonlyMap<SessionId, Entry>,
  ): Promise<{ readonly entry: Entry | null; readonly notices: readonly Notice[] }> {
    const file = `sessions/${id}.json`;
    const sessionPath = join(folder.sessions, `${id}.json`);
    if (!hasFile) return recovered(id, null);
    try {
      const { size, mtimeMs } = await stat(sessionPath);
      const cached = before.get(id);
      if (cached !== undefined && cached.size === size && cached.mtimeMs === mtimeMs)
        return { entry: cached, notices: [] };
      const header = readStoredHeader(await readStart(sessionPath));
      if (header.ok) return { entry: { size, mtimeMs, summary: header.value.summary }, notices: [] };
      if (header.error.kind === 'damaged') return recovered(id, header.error.reason);
      const message =
        'A newer version of Demarc wrote this session. Update Demarc to open it; the file was not touched.';
      return { entry: null, notices: [{ file, message }] };
    } catch (error) {
      const message = `This session file cannot be read (${errorCode(error) ?? 'unknown error'}). Check its permissions.`;
      return { entry: null, notices: [{ file, message }] };
    }
  }

  async function recovered(
    id: SessionId,
    damage: string | null,
  ): Promise<{ readonly entry: Entry | null; readonly notices: readonly Notice[] }> {
    const result = await recover(id, damage);
    const file = `sessions/${id}.json`;
    if (!result.ok) {
      return {
        entry: null,
        notices: result.error.code === 'not-found' ? [] : [{ file, message: result.error.message }],
      };
    }
    const summary = summaryOfSession(result.value.session);
    // The next list reads the new file once more and caches it then.
    return { entry: { size: -1, mtimeMs: -1, summary }, notices: result.value.notices };
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

/** The sessions there are files for; `hasFile` is false where only the last good copy is left. */
async function filesIn(
  folder: string,
): Promise<readonly { readonly id: SessionId; readonly hasFile: boolean }[]> {
  const names = new Set(await readdir(folder));
  const ids = new Set<SessionId>();
  for (const name of names) {
    const id = sessionIdSchema.safeParse(/^(.+?)\.json(?:\.bak)?$/.exec(name)?.[1]);
    if (id.success && id.data !== 'index') ids.add(id.data);
  }
  return [...ids].map((id) => ({ id, hasFile: names.has(`${id}.json`) }));
}

function latestFirst(left: SessionSummary, right: SessionSummary): number {
  if (left.changedAt !== right.changedAt) return left.changedAt < right.changedAt ? 1 : -1;
  return left.id < right.id ? -1 : 1;
}
