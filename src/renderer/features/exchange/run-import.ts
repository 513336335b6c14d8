import type { ContractClient } from '#core/contract/client.ts';
import type { ErrorCode } from '#core/contract/errors.ts';
import type { ImportedScenario, OnConflict } from '#core/contract/library-views.ts';
import type { Choice, FoundScenario, ImportEntry } from './import-entry.ts';

/** What became of one entry that was to be taken in. */
export type ImportOutcome =
  | { readonly entry: ImportEntry; readonly outcome: ImportedScenario['outcome']; readonly title: string }
  | { readonly entry: ImportEntry; readonly outcome: 'failed'; readonly message: string }
  /** The import ended before it. */
  | { readonly entry: ImportEntry; readonly outcome: 'left' };

export interface ImportRun {
  /** In the order of the entries, without those that were to be skipped. */
  readonly outcomes: readonly ImportOutcome[];
  /** Why it ended early: a person stopped it, or what failed would fail for all others too. */
  readonly end: 'complete' | 'stopped' | 'failed';
}

interface Task {
  readonly entry: ImportEntry;
  readonly scenario: FoundScenario;
  readonly onConflict: OnConflict;
}

/** Failures that no other entry would escape. */
const failsForAll: ReadonlySet<ErrorCode> = new Set(['read-only', 'not-saved', 'unreachable', 'forbidden']);

/**
 * Takes the chosen entries into the library, one whole scenario after the other, each on disk before the next begins.
 *
 * @param isStopped asked between two entries
 */
export async function runImport(
  entries: readonly ImportEntry[],
  choices: ReadonlyMap<number, Choice>,
  ports: {
    readonly client: ContractClient;
    readonly onProgress: (done: number, total: number) => void;
    readonly isStopped: () => boolean;
  },
): Promise<ImportRun> {
  const tasks = tasksFor(entries, choices);
  const outcomes: ImportOutcome[] = [];
  let end: ImportRun['end'] = 'complete';
  for (const [index, { entry, scenario, onConflict }] of tasks.entries()) {
    if (end === 'complete' && ports.isStopped()) end = 'stopped';
    if (end !== 'complete') {
      outcomes.push({ entry, outcome: 'left' });
      continue;
    }
    ports.onProgress(index, tasks.length);
    const name = entry.file.slice(0, longestName);
    const imported = await ports.client('scenario.import', { name, text: scenario.text, onConflict });
    if (imported.ok) {
      outcomes.push({ entry, outcome: imported.value.outcome, title: imported.value.title });
    } else {
      outcomes.push({ entry, outcome: 'failed', message: imported.error.message });
      if (failsForAll.has(imported.error.code)) end = 'failed';
    }
  }
  ports.onProgress(tasks.length, tasks.length);
  return { outcomes: outcomes.toSorted((left, right) => left.entry.number - right.entry.number), end };
}

const longestName = 255;

/** Those that keep their ids come first, so that a number given to a second copy never takes the id of a later one. */
function tasksFor(entries: readonly ImportEntry[], choices: ReadonlyMap<number, Choice>): readonly Task[] {
  const tasks = entries.flatMap((entry): readonly Task[] => {
    const choice = choices.get(entry.number) ?? 'skip';
    if (choice === 'skip' || !('text' in entry.found)) return [];
    // What was new in the preview may have come in since; then both are kept.
    const onConflict = choice === 'add' ? 'keep-both' : choice;
    return [{ entry, scenario: entry.found, onConflict }];
  });
  const keepsId = ({ entry, onConflict }: Task) => entry.found.status === 'new' || onConflict === 'replace';
  return [...tasks.filter(keepsId), ...tasks.filter((task) => !keepsId(task))];
}
