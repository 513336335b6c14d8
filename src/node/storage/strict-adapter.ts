import type { Adapter } from 'lowdb';
import { errorCode, type FileSystem } from './file-system.ts';
import { writeStrictly } from './strict-file.ts';

/** How the data of a lowdb database becomes bytes and back. `decode` throws when the bytes are damaged. */
export interface StrictAdapterParts<Data> {
  readonly path: string;
  readonly fileSystem: FileSystem;
  readonly keepLastGoodCopy: boolean;
  readonly encode: (data: Data) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => Data;
}

/**
 * lowdb over the strict writer. lowdb's own file adapter does not sync, and its presets switch to memory under
 * NODE_ENV=test, so neither is used anywhere.
 */
export class StrictAdapter<Data> implements Adapter<Data> {
  readonly #parts: StrictAdapterParts<Data>;

  constructor(parts: StrictAdapterParts<Data>) {
    this.#parts = parts;
  }

  /** @returns null when there is no file; damaged bytes throw, they are never taken for "no data yet" */
  async read(): Promise<Data | null> {
    const { fileSystem, path, decode } = this.#parts;
    try {
      return decode(await fileSystem.readFile(path));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async write(data: Data): Promise<void> {
    const { path, fileSystem, keepLastGoodCopy, encode } = this.#parts;
    await writeStrictly(path, encode(data), { fileSystem, keepLastGoodCopy });
  }
}
