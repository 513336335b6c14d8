import type { TextPosition } from '#core/json/text-position.ts';
import type { Result } from '#core/result.ts';
import type { ScenarioEdit } from '#core/scenario/edit-value.ts';
import type { ValuePath } from '#core/scenario/value-path.ts';
import type { Inspection } from './inspect-draft.ts';

/** Everything that has to parse the text of a draft. Half a megabyte takes longer than a key may wait for it. */
export interface DraftEditor {
  /** @returns null where a newer text was asked about before this one was begun */
  readonly inspect: (text: string) => Promise<Inspection | null>;
  /** @returns the new text, or one sentence that says why it has to be changed by hand */
  readonly edit: (text: string, edits: readonly ScenarioEdit[]) => Promise<Result<string, string>>;
  /** Where the value at a path, or what should hold it, stands; null in a text that cannot be read. */
  readonly find: (text: string, path: ValuePath) => Promise<TextPosition | null>;
  /** Ends it; what is under way is never answered. */
  readonly close: () => void;
}
