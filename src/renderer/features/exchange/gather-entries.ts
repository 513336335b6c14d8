import type { ContractClient } from '#core/contract/client.ts';
import type { ContractError } from '#core/contract/errors.ts';
import type { PackedScenario } from '#core/pack/schema.ts';
import { type Result, success } from '#core/result.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';
import type { Found, FoundScenario, ImportEntry } from './import-entry.ts';
import type { BroughtFile, ImportReader } from './import-reader.ts';

/** More than three full packs at once; the preview of more could not be looked through by anybody. */
const mostEntries = 1000;

export interface GatherPorts {
  readonly client: ContractClient;
  readonly reader: ImportReader;
  /** @param total is known once all files are open; until then it counts files */
  readonly onProgress: (done: number, total: number) => void;
  /** Asked between two entries. */
  readonly isStopped: () => boolean;
}

/** An entry before its scenario is looked into. */
interface Piece {
  readonly pack: string | null;
  readonly scenario: PackedScenario;
  readonly isFromList: boolean;
}

type Opened = Piece | { readonly file: string; readonly found: Found };

/**
 * Opens files, looks into every scenario in them and compares it with the library. Nothing is changed.
 *
 * @returns the entries in the order of the files, or null when it was stopped
 */
export async function gatherEntries(
  files: readonly BroughtFile[],
  ports: GatherPorts,
): Promise<Result<readonly ImportEntry[] | null, ContractError>> {
  const { client, onProgress, isStopped } = ports;
  const library = await client('library.list', {});
  if (!library.ok) return library;
  const taken = new Set(library.value.scenarios.map(({ id }) => id));
  const opened: Opened[] = [];
  for (const [index, file] of files.entries()) {
    if (isStopped()) return success(null);
    onProgress(index, files.length);
    opened.push(...(await openFile(file, ports, mostEntries - opened.length)));
  }
  const entries: ImportEntry[] = [];
  const seen = new Map<ScenarioId, string>();
  for (const [number, each] of opened.entries()) {
    if (isStopped()) return success(null);
    onProgress(number, opened.length);
    if ('found' in each) {
      entries.push({ number, file: each.file, pack: null, found: each.found });
      continue;
    }
    const found = await lookInto(each, taken, seen, ports);
    if (!found.ok) return found;
    entries.push({ number, file: each.scenario.file, pack: each.pack, found: found.value });
  }
  onProgress(opened.length, opened.length);
  return success(entries);
}

async function openFile(
  file: BroughtFile,
  { client, reader }: GatherPorts,
  room: number,
): Promise<readonly Opened[]> {
  const opened = await reader.open(file);
  const problem = (message: string): Opened => ({ file: file.name, found: { status: 'problem', message } });
  switch (opened.kind) {
    case 'problem':
      return [problem(opened.message)];
    case 'session':
      return [{ file: file.name, found: { status: 'session' } }];
    case 'list': {
      const made = await client('scenario.from-list', { name: file.name, text: opened.text });
      if (!made.ok) return [problem(made.error.message)];
      return [{ pack: null, scenario: { file: file.name, text: made.value.text }, isFromList: true }];
    }
    case 'pack':
    case 'scenario': {
      if (opened.scenarios.length > room) {
        const message = `${file.name} was left out: at most ${mostEntries} scenarios are imported at once. Import it on its own.`;
        return [problem(message)];
      }
      const pack = opened.kind === 'pack' ? file.name : null;
      return opened.scenarios.map((scenario) => ({ pack, scenario, isFromList: false }));
    }
  }
}

/** @param seen ids of this import with the file that had them first; gets the new one */
async function lookInto(
  piece: Piece,
  taken: ReadonlySet<ScenarioId>,
  seen: Map<ScenarioId, string>,
  { client, reader }: GatherPorts,
): Promise<Result<Found, ContractError>> {
  const { scenario, isFromList } = piece;
  const examined = await reader.examine(scenario);
  if (!examined.ok) return success({ status: 'broken', findings: examined.findings });
  const { id, title, cards } = examined;
  const found: FoundScenario = { text: scenario.text, id, title, cards, isFromList };
  const like = seen.get(id);
  if (like !== undefined) return success({ status: 'twice', like, ...found });
  seen.set(id, scenario.file);
  if (!taken.has(id)) return success({ status: 'new', ...found });
  const source = await client('scenario.source', { id });
  // Taken out of the library in this moment by another window.
  if (!source.ok && source.error.code === 'not-found') return success({ status: 'new', ...found });
  if (!source.ok) return source;
  if (source.value.text === scenario.text) return success({ status: 'same', ...found });
  const comparison = await reader.compare(source.value.text, scenario.text);
  return success({ status: 'different', hidesBuiltIn: source.value.builtIn, comparison, ...found });
}
