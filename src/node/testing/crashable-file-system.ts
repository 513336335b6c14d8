import { basename, dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../storage/file-system.ts';

interface Inode {
  content: Buffer;
  /** What of the content has reached the disk. */
  synced: Buffer;
}

interface Folder {
  /** Names as a running program sees them. */
  readonly names: Map<string, Inode>;
  /** Names that have reached the disk. */
  synced: Map<string, Inode>;
}

/** One call that a test may break, by its number from 1. */
export interface Fault {
  readonly call: number;
  readonly code: string;
  /** For a write: takes this many bytes and succeeds, as a disk does that is getting full. */
  readonly shortBy?: number;
  /** The short write claims to have taken everything. */
  readonly isSilent?: boolean;
}

/**
 * A file system in memory that knows what a power cut would leave: content counts only after its fsync, names only
 * after the fsync of their folder. Between the two, a cut may leave any mixture, and `statesAfterPowerCut` gives them.
 */
export class CrashableFileSystem implements FileSystem {
  readonly #folders = new Map<string, Folder>();
  #calls = 0;
  #fault: Fault | null = null;

  get calls(): number {
    return this.#calls;
  }

  breakCall(fault: Fault | null): void {
    this.#calls = 0;
    this.#fault = fault;
  }

  names(folder: string): readonly string[] {
    return [...this.#folder(folder).names.keys()];
  }

  /** What lies under each path after a power cut now: for every path all contents that are possible, null for "no file". */
  statesAfterPowerCut(path: string): readonly (Buffer | null)[] {
    const folder = this.#folder(dirname(path));
    const states: (Buffer | null)[] = [];
    for (const inode of new Set([folder.synced.get(basename(path)), folder.names.get(basename(path))])) {
      if (inode === undefined) states.push(null);
      else states.push(inode.synced, ...(inode.synced.equals(inode.content) ? [] : tornStates(inode)));
    }
    return states;
  }

  /** Goes on with one of the states a power cut can leave. */
  restart(path: string, content: Buffer | null): void {
    const folder = this.#folder(dirname(path));
    if (content === null) folder.names.delete(basename(path));
    else folder.names.set(basename(path), { content, synced: content });
    folder.synced = new Map(folder.names);
  }

  async open(path: string, flags: string): Promise<OpenFile> {
    this.#call('open');
    if (this.#folders.has(path)) return this.#openFolder(path);
    const parent = this.#folder(dirname(path));
    let inode = parent.names.get(basename(path));
    if (flags === 'wx') {
      if (inode !== undefined) throw systemError('EEXIST');
      inode = { content: Buffer.alloc(0), synced: Buffer.alloc(0) };
      parent.names.set(basename(path), inode);
    }
    if (inode === undefined) throw systemError('ENOENT');
    return this.#openInode(inode);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#call('rename');
    const source = this.#folder(dirname(from)).names;
    const inode = source.get(basename(from));
    if (inode === undefined) throw systemError('ENOENT');
    source.delete(basename(from));
    this.#folder(dirname(to)).names.set(basename(to), inode);
  }

  async link(existing: string, created: string): Promise<void> {
    this.#call('link');
    const inode = this.#folder(dirname(existing)).names.get(basename(existing));
    if (inode === undefined) throw systemError('ENOENT');
    const target = this.#folder(dirname(created)).names;
    if (target.has(basename(created))) throw systemError('EEXIST');
    target.set(basename(created), inode);
  }

  async copyFile(from: string, to: string): Promise<void> {
    this.#call('copyFile');
    const inode = this.#folder(dirname(from)).names.get(basename(from));
    if (inode === undefined) throw systemError('ENOENT');
    this.#folder(dirname(to)).names.set(basename(to), {
      content: Buffer.from(inode.content),
      synced: Buffer.alloc(0),
    });
  }

  async unlink(path: string): Promise<void> {
    // Cleaning up is not broken: a test asks what stays behind after the first error, not after two.
    if (!this.#folder(dirname(path)).names.delete(basename(path))) throw systemError('ENOENT');
  }

  async readFile(path: string): Promise<Uint8Array> {
    const inode = this.#folder(dirname(path)).names.get(basename(path));
    if (inode === undefined) throw systemError('ENOENT');
    return Buffer.from(inode.content);
  }

  addFolder(path: string): void {
    this.#folders.set(path, { names: new Map(), synced: new Map() });
  }

  #folder(path: string): Folder {
    const folder = this.#folders.get(path);
    if (folder === undefined) throw systemError('ENOENT');
    return folder;
  }

  #openFolder(path: string): OpenFile {
    const folder = this.#folder(path);
    return {
      write: async () => ({ bytesWritten: 0 }),
      stat: async () => ({ size: 0 }),
      sync: async () => {
        this.#call('sync');
        folder.synced = new Map(folder.names);
      },
      close: async () => {},
    };
  }

  #openInode(inode: Inode): OpenFile {
    return {
      write: async (bytes, offset, length, position) => {
        const fault = this.#call('write');
        const taken = Math.max(0, length - (fault?.shortBy ?? 0));
        const part = Buffer.from(bytes.buffer, bytes.byteOffset + offset, taken);
        inode.content = Buffer.concat([inode.content.subarray(0, position), part]);
        return { bytesWritten: fault?.isSilent === true ? length : taken };
      },
      stat: async () => {
        this.#call('stat');
        return { size: inode.content.length };
      },
      sync: async () => {
        this.#call('sync');
        inode.synced = inode.content;
      },
      close: async () => {},
    };
  }

  #call(kind: string): Fault | null {
    this.#calls += 1;
    const fault = this.#fault;
    if (fault === null || fault.call !== this.#calls) return null;
    if (fault.shortBy !== undefined) return kind === 'write' ? fault : null;
    throw systemError(fault.code);
  }
}

/** Content that was never synced may be there in part, or as zeros of the right length. */
function tornStates(inode: Inode): readonly Buffer[] {
  const { content } = inode;
  return [
    content,
    content.subarray(0, Math.floor(content.length / 2)),
    Buffer.alloc(content.length),
    Buffer.alloc(0),
  ];
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}
