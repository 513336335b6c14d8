import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import type { Notice, ScenarioSummary } from '#core/contract/views.ts';
import { failure, type Result, success } from '#core/result.ts';
import { printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { type Scenario, type ScenarioId, scenarioLimits } from '#core/scenario/schema.ts';
import type { Clock, ScenarioLibrary } from '#core/services/ports.ts';
import { summaryOf } from '#core/services/scenario-brief.ts';
import { type DataFolder, readOnlyFolder } from '../data-folder/data-folder.ts';
import { nodeFileSystem } from '../storage/file-system.ts';
import { moveToQuarantine } from '../storage/quarantine.ts';
import { saveProblem } from '../storage/save-problem.ts';
import { writeStrictly } from '../storage/strict-file.ts';
import { readBounded } from './read-bounded.ts';
import { type CachedSummary, SummaryCache } from './summary-cache.ts';

/** The largest scenario file that is read, in bytes; the parser has the same limit in characters. */
export const scenarioFileLimitBytes = scenarioLimits.file;

export interface FolderScenarioLibraryParts {
  /** The folder that comes with the app; it is only read. */
  readonly builtIn: string;
  readonly folder: Pick<DataFolder, 'path' | 'scenarios' | 'quarantine' | 'readOnly'>;
  readonly clock: Clock;
  /** The version of the app, for what is remembered of its files. */
  readonly version: string;
}

/** A file as it was when its size and time were these; a file that changed is another one. */
interface Loaded {
  readonly size: number;
  readonly mtimeMs: number;
  readonly summary: ScenarioSummary | null;
  readonly notices: readonly Notice[];
}

interface Entry {
  readonly loaded: Loaded;
  readonly summary: ScenarioSummary;
  readonly path: string;
}

interface Found {
  readonly entry: Entry;
  /** What comes with the app under the same id and is hidden by the entry. */
  readonly hidden: Entry | undefined;
}

interface Library {
  /** What the library shows. */
  readonly scenarios: ReadonlyMap<ScenarioId, Entry>;
  /** What comes with the app, whether shown or hidden. */
  readonly originals: ReadonlyMap<ScenarioId, Entry>;
  readonly notices: readonly Notice[];
}

/** Scenarios from the folder that comes with the app and from the user's own. A broken file is a notice, never the end of the list. */
export function createFolderScenarioLibrary(parts: FolderScenarioLibraryParts): ScenarioLibrary {
  const { builtIn: builtInFolder, folder: dataFolder, clock } = parts;
  const cache = new SummaryCache({ folder: dataFolder, version: parts.version });
  /** Files by path; one counts while size and time of its file are as they were. */
  const files = new Map<string, Loaded>();
  const parsed = new WeakMap<Loaded, Scenario>();
  let last: { readonly marks: string; readonly library: Library } | null = null;

  async function readLibrary(): Promise<Library> {
    const scenarios = new Map<ScenarioId, Entry>();
    const originals = new Map<ScenarioId, Entry>();
    const notices: Notice[] = [];
    const good = new Map<string, CachedSummary>();
    for (const builtIn of [true, false]) {
      const folder = builtIn ? builtInFolder : dataFolder.scenarios;
      for (const name of await scenarioFilesIn(folder)) {
        const path = join(folder, name);
        const loaded = await loadFile(path, name);
        notices.push(...loaded.notices);
        if (loaded.summary === null) continue;
        const { size, mtimeMs } = loaded;
        const { id } = loaded.summary;
        const summary = { ...loaded.summary, builtIn };
        const entry = { loaded, summary, path };
        good.set(path, { size, mtimeMs, summary });
        const other = scenarios.get(id);
        if (other !== undefined)
          notices.push({ file: name, message: twice(name, id, other.summary.builtIn) });
        // Your own file wins over one that comes with the app; of two of your own the first by name stays.
        if (other === undefined || other.summary.builtIn) scenarios.set(id, entry);
        if (builtIn && other === undefined) originals.set(id, entry);
      }
    }
    await cache.write(good);
    return { scenarios, originals, notices };
  }

  /**
   * The library for a look at one scenario. Reading all folders for each of hundreds of looks takes seconds, so the
   * last reading counts while both folders are as they were; the file itself is looked at anyway.
   */
  async function libraryForOne(id: ScenarioId): Promise<Library> {
    const marks = await folderMarks();
    if (last === null || last.marks !== marks) last = { marks, library: await readLibrary() };
    const entry = last.library.scenarios.get(id);
    if (entry === undefined) return last.library;
    const loaded = await loadFile(entry.path, basename(entry.path));
    if (loaded !== entry.loaded) last = { marks, library: await readLibrary() };
    return last.library;
  }

  async function folderMarks(): Promise<string> {
    const times = [builtInFolder, dataFolder.scenarios].map((folder) =>
      stat(folder, { bigint: true }).then(
        ({ mtimeNs }) => mtimeNs,
        () => null,
      ),
    );
    return (await Promise.all(times)).join();
  }

  async function loadFile(path: string, name: string): Promise<Loaded> {
    const status = await stat(path).catch(() => null);
    const { size, mtimeMs } = status ?? { size: -1, mtimeMs: -1 };
    const known = files.get(path);
    if (known !== undefined && known.size === size && known.mtimeMs === mtimeMs) return known;
    const cached = (await cache.read()).get(path);
    const isCached = cached !== undefined && cached.size === size && cached.mtimeMs === mtimeMs;
    const loaded = isCached
      ? { size, mtimeMs, summary: cached.summary, notices: [] }
      : await parseFile(path, name, { size, mtimeMs });
    files.set(path, loaded);
    return loaded;
  }

  async function parseFile(
    path: string,
    name: string,
    status: { readonly size: number; readonly mtimeMs: number },
  ): Promise<Loaded> {
    const { scenario, notices } = await readScenario(path, name);
    const loaded = { ...status, summary: scenario === null ? null : summaryOf(scenario, false), notices };
    if (scenario !== null) parsed.set(loaded, scenario);
    return loaded;
  }

  async function scenarioOf(entry: Entry): Promise<Result<Scenario, ContractError>> {
    const known = parsed.get(entry.loaded);
    if (known !== undefined) return success(known);
    const name = basename(entry.path);
    const { scenario, notices } = await readScenario(entry.path, name);
    if (scenario === null)
      return failure(contractError('invalid-file', notices[0]?.message ?? `${name} cannot be read.`));
    parsed.set(entry.loaded, scenario);
    return success(scenario);
  }

  async function find(id: ScenarioId): Promise<Result<Found, ContractError>> {
    const { scenarios, originals } = await libraryForOne(id);
    const entry = scenarios.get(id);
    if (entry === undefined)
      return failure(contractError('not-found', `There is no scenario ${id} in the library.`));
    return success({ entry, hidden: entry.summary.builtIn ? undefined : originals.get(id) });
  }

  async function save(id: ScenarioId, text: string): Promise<Result<null, ContractError>> {
    if (dataFolder.readOnly) return failure(readOnlyFolder(dataFolder));
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.byteLength > scenarioFileLimitBytes) {
      const limit = `${scenarioFileLimitBytes / 1024} KB`;
      return failure(
        contractError('too-large', `The scenario ${id} is larger than ${limit}, the limit. Shorten it.`),
      );
    }
    const here = (await libraryForOne(id)).scenarios.get(id);
    const path = here === undefined || here.summary.builtIn ? await freePath(id) : here.path;
    try {
      await writeStrictly(path, bytes, { keepLastGoodCopy: true });
      last = null;
      return success(null);
    } catch (error) {
      return failure(saveProblem(`The scenario ${id}`, error));
    }
  }

  /** The name of a new file. One that has it already holds another id or is broken, and stays. */
  async function freePath(id: ScenarioId): Promise<string> {
    const taken = new Set(await readdir(dataFolder.scenarios));
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? `${id}.yaml` : `${id}-${number}.yaml`;
      if (!taken.has(name)) return join(dataFolder.scenarios, name);
    }
  }

  async function remove(id: ScenarioId): Promise<Result<null, ContractError>> {
    if (dataFolder.readOnly) return failure(readOnlyFolder(dataFolder));
    const found = await find(id);
    if (!found.ok) return found;
    const { entry } = found.value;
    if (entry.summary.builtIn) {
      const message = `The scenario ${id} comes with Demarc and cannot be removed.`;
      return failure(contractError('unavailable', message));
    }
    try {
      await moveToQuarantine(nodeFileSystem, entry.path, dataFolder.quarantine, clock);
      last = null;
      return success(null);
    } catch (error) {
      return failure(saveProblem(`The scenario ${id}`, error));
    }
  }

  return {
    list: async () => {
      const { scenarios, notices } = await readLibrary();
      return { scenarios: [...scenarios.values()].map(({ summary }) => summary).sort(byTitle), notices };
    },
    load: async (id) => {
      const found = await find(id);
      return found.ok ? scenarioOf(found.value.entry) : found;
    },
    source: async (id) => {
      const found = await find(id);
      if (!found.ok) return found;
      const { entry, hidden } = found.value;
      const own = await textOf(entry);
      if (!own.ok) return own;
      const original = hidden === undefined ? null : await textOf(hidden);
      if (original !== null && !original.ok) return original;
      return success({ ...own.value, builtIn: entry.summary.builtIn, original: original?.value ?? null });
    },
    save,
    remove,
  };
}

async function textOf(
  entry: Entry,
): Promise<Result<{ readonly file: string; readonly text: string }, ContractError>> {
  const file = basename(entry.path);
  const text = await readBounded(entry.path, file, scenarioFileLimitBytes);
  return text.ok ? success({ file, text: text.value }) : text;
}

async function readScenario(
  path: string,
  name: string,
): Promise<{ readonly scenario: Scenario | null; readonly notices: readonly Notice[] }> {
  const text = await readBounded(path, name, scenarioFileLimitBytes);
  if (!text.ok) return { scenario: null, notices: [{ file: name, message: text.error.message }] };
  const result = parseScenario(text.value, name);
  if (result.ok) return { scenario: result.value.scenario, notices: [] };
  return {
    scenario: null,
    notices: result.error.map((finding) => ({ file: name, message: printFinding(finding) })),
  };
}

async function scenarioFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /\.(?:ya?ml|json)$/i.test(name) && !name.startsWith('.')).sort();
}

function twice(name: string, id: ScenarioId, isOtherBuiltIn: boolean): string {
  return isOtherBuiltIn
    ? `${name} has the id "${id}" of a scenario that comes with Demarc, so yours is shown in its place. Give it another id to have both.`
    : `${name} has the same id "${id}" as another file and is left out. Give it another id.`;
}

function byTitle(left: { readonly title: string }, right: { readonly title: string }): number {
  return left.title.localeCompare(right.title, 'en');
}
