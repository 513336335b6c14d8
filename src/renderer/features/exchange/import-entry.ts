import type { OnConflict } from '#core/contract/library-views.ts';
import type { ScenarioComparison } from '#core/scenario/compare-scenarios.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { ScenarioId } from '#core/scenario/schema.ts';

/** One thing of an import, with what was found out about it. */
export interface ImportEntry {
  /** Its place among all, from 0; names may repeat. */
  readonly number: number;
  readonly file: string;
  /** The pack it came in, or null for a file of its own. */
  readonly pack: string | null;
  readonly found: Found;
}

/** A scenario that could be taken in. */
export interface FoundScenario {
  readonly text: string;
  readonly id: ScenarioId;
  readonly title: string;
  readonly cards: number;
  /** It was made from a plain list and may want some writing before it is played. */
  readonly isFromList: boolean;
}

export type Found =
  | ({ readonly status: 'new' | 'same' } & FoundScenario)
  | ({
      readonly status: 'different';
      /** Whether the one in the library comes with the app, so that a replacement would hide it. */
      readonly hidesBuiltIn: boolean;
      readonly comparison: ScenarioComparison | null;
    } & FoundScenario)
  /** Another entry of this import has the id already. */
  | ({ readonly status: 'twice'; readonly like: string } & FoundScenario)
  | { readonly status: 'broken'; readonly findings: readonly Finding[] }
  | { readonly status: 'problem'; readonly message: string }
  | { readonly status: 'session' };

/** In the order of how much a person has to think about them. */
export const statuses = ['different', 'twice', 'broken', 'problem', 'session', 'new', 'same'] as const;
export type Status = Found['status'];

/** What is to be done with an entry; `add` only where nothing has its id. */
export type Choice = 'add' | OnConflict;

/** What a person can choose for an entry, the proposal first; empty where there is no choice. */
export function choicesFor(found: Found): readonly Choice[] {
  switch (found.status) {
    case 'new':
      return ['add', 'skip'];
    case 'different':
      return ['keep-both', 'replace', 'skip'];
    case 'twice':
      return ['keep-both', 'skip'];
    case 'same':
    case 'broken':
    case 'problem':
    case 'session':
      return [];
  }
}

/** The choices for all, with one for each conflict set to `wanted` where it can be. */
export function chooseForAll(
  entries: readonly ImportEntry[],
  choices: ReadonlyMap<number, Choice>,
  wanted: OnConflict,
): ReadonlyMap<number, Choice> {
  const changed = new Map(choices);
  for (const { number, found } of entries) {
    if (found.status !== 'new' && choicesFor(found).includes(wanted)) changed.set(number, wanted);
  }
  return changed;
}

export function proposedChoices(entries: readonly ImportEntry[]): ReadonlyMap<number, Choice> {
  return new Map(
    entries.flatMap(({ number, found }) => {
      const [proposed] = choicesFor(found);
      return proposed === undefined ? [] : [[number, proposed] as const];
    }),
  );
}
