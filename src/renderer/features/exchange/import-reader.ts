import { fileKind } from '#core/pack/file-kind.ts';
import { packTooLarge, parsePack } from '#core/pack/parse-pack.ts';
import { type PackedScenario, packLimits } from '#core/pack/schema.ts';
import { compareScenarios, type ScenarioComparison } from '#core/scenario/compare-scenarios.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse-scenario.ts';
import { listLimits } from '#core/scenario/scenario-from-list.ts';
import type { Scenario, ScenarioId } from '#core/scenario/schema.ts';

/** A file that a person brought: what a browser knows of it before it is read. */
export type BroughtFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** What a file turned out to hold. Scenarios are texts that nobody has looked into yet. */
export type OpenedFile =
  | { readonly kind: 'pack' | 'scenario'; readonly scenarios: readonly PackedScenario[] }
  | { readonly kind: 'list'; readonly text: string }
  | { readonly kind: 'session' }
  | { readonly kind: 'problem'; readonly message: string };

/** A scenario as the preview needs it, or its errors from top to bottom. */
export type Examined =
  | { readonly ok: true; readonly id: ScenarioId; readonly title: string; readonly cards: number }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The slow part of an import: opening, parsing and comparing. A long file takes longer than a window may stand still. */
export interface ImportReader {
  readonly open: (file: BroughtFile) => Promise<OpenedFile>;
  readonly examine: (scenario: PackedScenario) => Promise<Examined>;
  /** Null where the text of the library cannot be read any more. */
  readonly compare: (before: string, after: string) => Promise<ScenarioComparison | null>;
}

/** The reader in the thread that asks; the window asks one in a worker. */
export const importReader: ImportReader = {
  open: async (file) => {
    // Nothing that can be imported is larger than a pack, so anything larger is refused unread.
    if (file.size > packLimits.bytes) return { kind: 'problem', message: packTooLarge(file.name) };
    const text = await textOf(file);
    if (text === null) {
      const message = `${file.name} is not a file of text in UTF-8. Choose a file, not a folder, and save it as UTF-8.`;
      return { kind: 'problem', message };
    }
    const kind = fileKind(text, file.name);
    switch (kind) {
      case 'pack': {
        const pack = parsePack(text, file.name);
        return pack.ok ? { kind, scenarios: pack.value.scenarios } : { kind: 'problem', message: pack.error };
      }
      case 'list':
        return file.size > listLimits.bytes
          ? { kind: 'problem', message: `${file.name} is too large: a list holds at most 512 KB. Split it.` }
          : { kind, text };
      case 'session':
        return { kind };
      case 'scenario':
        return { kind, scenarios: [{ file: file.name, text }] };
    }
  },
  examine: async ({ file, text }) => {
    const parsed = parseScenario(text, file);
    if (!parsed.ok) return { ok: false, findings: parsed.error };
    const { scenario } = parsed.value;
    examinedLast = { text, scenario };
    const { id, title, controls } = scenario;
    return { ok: true, id, title, cards: controls.length };
  },
  compare: async (before, after) => {
    const old = scenarioIn(before);
    const next = scenarioIn(after);
    return old === null || next === null ? null : compareScenarios(old, next);
  },
};

/** A scenario is compared right after it was examined, and parsing it is what takes the time. */
let examinedLast: { readonly text: string; readonly scenario: Scenario } | null = null;

function scenarioIn(text: string): Scenario | null {
  if (examinedLast?.text === text) return examinedLast.scenario;
  const parsed = parseScenario(text, 'scenario');
  return parsed.ok ? parsed.value.scenario : null;
}

/** Null for bytes that are no UTF-8, and for a folder, which is dropped like a file but cannot be read. */
async function textOf(file: BroughtFile): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
