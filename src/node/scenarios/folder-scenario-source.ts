import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contractError } from '#core/contract/errors.ts';
import type { Notice } from '#core/contract/views.ts';
import { failure, success } from '#core/result.ts';
import { printFinding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import type { Scenario, ScenarioId } from '#core/scenario/schema.ts';
import type { ScenarioSource } from '#core/services/ports.ts';
import { summaryOf } from '#core/services/scenario-brief.ts';
import { readBounded } from './read-bounded.ts';

/** The largest scenario file that is read, in bytes; the parser has the same limit in characters. */
export const scenarioFileLimitBytes = 512 * 1024;

export interface ScenarioFolders {
  readonly builtIn: string;
  readonly user: string;
}

interface Loaded {
  readonly size: number;
  readonly mtimeMs: number;
  readonly scenario: Scenario | null;
  readonly notices: readonly Notice[];
}

interface Library {
  readonly scenarios: ReadonlyMap<ScenarioId, { readonly scenario: Scenario; readonly builtIn: boolean }>;
  readonly notices: readonly Notice[];
}

/** Scenarios from the folder that comes with the app and from the user's own. A broken file is a notice, never the end of the list. */
export function createFolderScenarioSource(folders: ScenarioFolders): ScenarioSource {
  /** Parsed files by path; one counts while size and time of its file are as they were. */
  const parsed = new Map<string, Loaded>();

  async function readLibrary(): Promise<Library> {
    const scenarios = new Map<ScenarioId, { scenario: Scenario; builtIn: boolean }>();
    const notices: Notice[] = [];
    for (const builtIn of [true, false]) {
      const folder = builtIn ? folders.builtIn : folders.user;
      for (const name of await scenarioFilesIn(folder)) {
        const loaded = await loadFile(join(folder, name), name);
        notices.push(...loaded.notices);
        if (loaded.scenario === null) continue;
        const other = scenarios.get(loaded.scenario.id);
        if (other !== undefined)
          notices.push({ file: name, message: twice(name, loaded.scenario.id, other.builtIn) });
        // Your own file wins over one that comes with the app; of two of your own the first by name stays.
        if (other === undefined || other.builtIn)
          scenarios.set(loaded.scenario.id, { scenario: loaded.scenario, builtIn });
      }
    }
    return { scenarios, notices };
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

  return {
    list: async () => {
      const { scenarios, notices } = await readLibrary();
      const summaries = [...scenarios.values()].map(({ scenario, builtIn }) => summaryOf(scenario, builtIn));
      return { scenarios: summaries.sort(byTitle), notices };
    },
    load: async (id) => {
      const found = (await readLibrary()).scenarios.get(id);
      return found === undefined
        ? failure(contractError('not-found', `There is no scenario ${id} in the library.`))
        : success(found.scenario);
    },
  };
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
