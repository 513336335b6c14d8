import type { FileSystem, OpenFile } from './file-system.ts';

/** What goes wrong at one call, or from it on. */
export interface PlannedFault {
  /** Number of the call, from 1. */
  readonly call: number;
  /** A system error, or a write that takes only half of its bytes and, with `lying-write`, says it took all. */
  readonly what: string | 'short-write' | 'lying-write';
  /** The fault stays from this call on, as a full disk does. */
  readonly lasts: boolean;
}

export interface FaultyFileSystem extends FileSystem {
  readonly plan: (fault: PlannedFault | null) => void;
  /** Calls since the last plan. */
  readonly calls: () => number;
}

/** A file system of which any one call, or all from one on, can be made to fail. */
export function faultyFileSystem(inner: FileSystem): FaultyFileSystem {
  let calls = 0;
  let fault: PlannedFault | null = null;

  function next(): PlannedFault | null {
    calls += 1;
    const isHit = fault !== null && (fault.lasts ? calls >= fault.call : calls === fault.call);
    if (!isHit || fault === null) return null;
    if (fault.what.endsWith('-write')) return fault;
    throw Object.assign(new Error(`${fault.what}: planned`), { code: fault.what });
  }

  async function call<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    next();
    return work();
  }

  function openFile(file: OpenFile): OpenFile {
    return {
      write: async (bytes, offset, length, position) => {
        const hit = next();
        if (hit === null) return file.write(bytes, offset, length, position);
        const taken = await file.write(bytes, offset, length >> 1, position);
        return hit.what === 'lying-write' ? { bytesWritten: length } : taken;
      },
      stat: () => call(() => file.stat()),
      sync: () => call(() => file.sync()),
      close: async () => {
        // The real file is closed in any case, or a sweep would run out of them.
        await file.close();
        next();
      },
    };
  }

  return {
    open: (path, flags) => call(async () => openFile(await inner.open(path, flags))),
    rename: (from, to) => call(() => inner.rename(from, to)),
    link: (existing, created) => call(() => inner.link(existing, created)),
    copyFile: (from, to) => call(() => inner.copyFile(from, to)),
    unlink: (path) => call(() => inner.unlink(path)),
    readFile: (path) => call(() => inner.readFile(path)),
    plan: (planned) => {
      calls = 0;
      fault = planned;
    },
    calls: () => calls,
  };
}
