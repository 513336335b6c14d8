import * as fs from 'node:fs/promises';

/** An open file, as far as the strict writer needs it. */
export interface OpenFile {
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ bytesWritten: number }>;
  readonly stat: () => Promise<{ readonly size: number }>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The calls storage makes to the file system, so that a test can break each of them. */
export interface FileSystem {
  readonly open: (path: string, flags: string) => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly link: (existing: string, created: string) => Promise<void>;
  readonly copyFile: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
}

export const nodeFileSystem: FileSystem = {
  open: (path, flags) => fs.open(path, flags),
  rename: (from, to) => fs.rename(from, to),
  link: (existing, created) => fs.link(existing, created),
  copyFile: (from, to) => fs.copyFile(from, to),
  unlink: (path) => fs.unlink(path),
  readFile: (path) => fs.readFile(path),
};

/** The code of a system error, such as ENOSPC, or null for any other error. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
