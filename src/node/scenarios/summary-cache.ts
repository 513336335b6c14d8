import { join } from 'node:path';
import { z } from 'zod';
import { type ScenarioSummary, scenarioSummarySchema } from '#core/contract/views.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import { writeStrictly } from '../storage/strict-file.ts';
import { readBounded } from './read-bounded.ts';

/** What is known of a scenario file while its size and time are these. */
export interface CachedSummary {
  readonly size: number;
  readonly mtimeMs: number;
  readonly summary: ScenarioSummary;
}

const cacheFile = 'library-index.json';
const limitBytes = 4 * 1024 * 1024;

const cacheSchema = z.strictObject({
  format: z.literal('demarc/library-index@1'),
  /** Another version may read files in another way, so it begins anew. */
  version: z.string(),
  files: z.record(
    z.string(),
    z.strictObject({ size: z.number(), mtimeMs: z.number(), summary: scenarioSummarySchema }),
  ),
});

export interface SummaryCacheParts {
  readonly folder: Pick<DataFolder, 'path' | 'readOnly'>;
  readonly version: string;
}

/**
 * The summaries of scenario files between two starts of the app: parsing hundreds of files would hold up the first
 * list for seconds. It can be lost or broken at any time, and then the files are read again; it holds nothing else.
 */
export class SummaryCache {
  readonly #parts: SummaryCacheParts;
  #files: ReadonlyMap<string, CachedSummary> | null = null;

  constructor(parts: SummaryCacheParts) {
    this.#parts = parts;
  }

  async read(): Promise<ReadonlyMap<string, CachedSummary>> {
    this.#files ??= await this.#load();
    return this.#files;
  }

  /** Keeps what is good now. A failure only means that the next start reads the files again. */
  async write(files: ReadonlyMap<string, CachedSummary>): Promise<void> {
    const { folder, version } = this.#parts;
    if (folder.readOnly || isSame(files, await this.read())) return;
    this.#files = files;
    const text = JSON.stringify({
      format: 'demarc/library-index@1',
      version,
      files: Object.fromEntries(files),
    });
    await writeStrictly(join(folder.path, cacheFile), Buffer.from(text, 'utf8'), {
      keepLastGoodCopy: false,
    }).catch(() => undefined);
  }

  async #load(): Promise<ReadonlyMap<string, CachedSummary>> {
    const text = await readBounded(join(this.#parts.folder.path, cacheFile), cacheFile, limitBytes);
    if (!text.ok) return new Map();
    try {
      const cache = cacheSchema.parse(JSON.parse(text.value));
      return cache.version === this.#parts.version ? new Map(Object.entries(cache.files)) : new Map();
    } catch {
      // Nothing is lost with it: the files themselves are read instead.
      return new Map();
    }
  }
}

function isSame(
  files: ReadonlyMap<string, CachedSummary>,
  before: ReadonlyMap<string, CachedSummary>,
): boolean {
  if (files.size !== before.size) return false;
  return [...files].every(([path, { size, mtimeMs }]) => {
    const known = before.get(path);
    return known !== undefined && known.size === size && known.mtimeMs === mtimeMs;
  });
}
