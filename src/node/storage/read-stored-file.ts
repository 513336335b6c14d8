import type { Session, SessionId } from '#core/session/schema.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { decodeStoredSession, storedSessionLimitBytes } from './stored-session.ts';

/** What a read of one session file came to. Only `damaged` says that the bytes are of no use to anybody. */
export type StoredFile =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly reason: string }
  /** A system error, which may pass: the file itself may be good. */
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'newer-format' }
  /** A good file under a wrong name: a copy by hand, or a name that a disk without upper and lower case takes for it. */
  | { readonly kind: 'other-session'; readonly id: SessionId };

export async function readStoredFile(
  fileSystem: FileSystem,
  path: string,
  id: SessionId,
): Promise<StoredFile> {
  try {
    if ((await sizeOf(fileSystem, path)) > storedSessionLimitBytes)
      return { kind: 'damaged', reason: 'it is too large' };
    const decoded = decodeStoredSession(await fileSystem.readFile(path));
    if (!decoded.ok) {
      const { kind, reason } = decoded.error;
      return kind === 'damaged' ? { kind, reason } : { kind };
    }
    const session = decoded.value;
    return session.id === id ? { kind: 'session', session } : { kind: 'other-session', id: session.id };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return { kind: 'missing' };
    if (code !== null) return { kind: 'unreadable', code };
    throw error;
  }
}

async function sizeOf(fileSystem: FileSystem, path: string): Promise<number> {
  const file = await fileSystem.open(path, 'r');
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
