import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ContractError, contractError } from '#core/contract/errors.ts';
import type { Notice } from '#core/contract/views.ts';
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

/** The largest scenario file that is read, in bytes; the parser has the same limit in characters. */
export const scenarioFileLimitBytes = scenarioLimits.file;

export interface FolderScenarioLibraryParts {
  /** The folder that comes with the app; it is only read. */
  readonly builtIn: string;
  readonly folder: Pick<DataFolder, 'path' | 'scenarios' | 'quarantine' | 'readOnly'>;
  readonly clock: Clock;
}

interface Loaded {
  readonly size: number;
  readonly mtimeMs: number;
  readonly scenario: Scenario | null;
  readonly notices: readonly Notice[];
}

interface Entry {
  readonly scenario: Scenario;
  readonly builtIn: boolean;
  readonly path: string;
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
  /** Parsed files by path; one counts while size and time of its file are as they were. */
  const parsed = new Map<string, Loaded>();

  async function readLibrary(): Promise<Library> {
    const scenarios = new Map<ScenarioId, Entry>();
    const originals = new Map<ScenarioId, Entry>();
    const notices: Notice[] = [];
    for (const builtIn of [true, false]) {
      const folder = builtIn ? builtInFolder : dataFolder.scenarios;
      for (const name of await scenarioFilesIn(folder)) {
        const path = join(folder, name);
        const loaded = await loadFile(path, name);
        notices.push(...loaded.notices);
        if (loaded.scenario === null) continue;
        const { id } = loaded.scenario;
        const entry = { scenario: loaded.scenario, builtIn, path };
        const other = scenarios.get(id);
        if (other !== undefined) notices.push({ file: name, message: twice(name, id, other.builtIn) });
        // Your own file wins over one that comes with the app; of two of your own the first by name stays.
        if (other === undefined || other.builtIn) scenarios.set(id, entry);
        if (builtIn && other === undefined) originals.set(id, entry);
      }
    }
    return { scenarios, originals, notices };
  }

  async function loadFile(path: string, name: string): Promise<Loaded> {
    const status = await stat(path).catch(() => null);
    const { size, mtimeMs } = status ?? { size: -1, mtimeMs: -1 };
    const known = parsed.get(path);
    if (known !== undefined && known.size === size && known.mtimeMs === mtimeMs) return known;
    const loaded = { size, mtimeMs, ...(await readScenario(path, name)) };
    parsed.set(path, loaded);
    return loaded;
  }

  async function find(id: ScenarioId): Promise<Result<Entry, ContractError>> {
    const found = (await readLibrary()).scenarios.get(id);
    return found === undefined
      ? failure(contractError('not-found', `There is no scenario ${id} in the library.`))
      : success(found);
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
    const here = (await readLibrary()).scenarios.get(id);
    const path = here === undefined || here.builtIn ? await freePath(id) : here.path;
    try {
      await writeStrictly(path, bytes, { keepLastGoodCopy: true });
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
    if (found.value.builtIn) {
      const message = `The scenario ${id} comes with Demarc and cannot be removed.`;
      return failure(contractError('unavailable', message));
    }
    try {
      await moveToQuarantine(nodeFileSystem, found.value.path, dataFolder.quarantine, clock);
      return success(null);
    } catch (error) {
      return failure(saveProblem(`The scenario ${id}`, error));
    }
  }

  return {
    list: async () => {
      const { scenarios, notices } = await readLibrary();
      const summaries = [...scenarios.values()].map(({ scenario, builtIn }) => summaryOf(scenario, builtIn));
      return { scenarios: summaries.sort(byTitle), notices };
    },
    load: async (id) => {
      const found = await find(id);
      return found.ok ? success(found.value.scenario) : found;
    },
    source: async (id) => {
      const { scenarios, originals } = await readLibrary();
      const entry = scenarios.get(id);
      if (entry === undefined)
        return failure(contractError('not-found', `There is no scenario ${id} in the library.`));
      const own = await textOf(entry);
      if (!own.ok) return own;
      const hidden = entry.builtIn ? undefined : originals.get(id);
      const original = hidden === undefined ? null : await textOf(hidden);
      if (original !== null && !original.ok) return original;
      return success({ ...own.value, builtIn: entry.builtIn, original: original?.value ?? null });
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
