import { contractError } from '../contract/errors.ts';
import type { Draft, DraftId } from '../contract/library-views.ts';
import type { ExportFile, Preferences } from '../contract/views.ts';
import { failure, type Result, success } from '../result.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { type Scenario, type ScenarioId, scenarioLimits } from '../scenario/schema.ts';
import type { TableRow } from '../scenario/table.ts';
import type {
  BackendPorts,
  DraftStorage,
  PdfWriter,
  ScenarioLibrary,
  SessionStorage,
} from '../services/ports.ts';
import { summaryOf } from '../services/scenario-brief.ts';
import { summaryOfSession } from '../services/session-summary.ts';
import type { Session, SessionId } from '../session/schema.ts';

/** Storage in memory that counts saves and can be told to fail, for tests of everything above the disk. */
export interface MemoryStorage extends SessionStorage {
  readonly saves: () => number;
  readonly failWith: (message: string | null) => void;
  readonly put: (session: Session) => void;
  readonly get: (id: string) => Session | undefined;
}

export function createMemoryStorage(): MemoryStorage {
  const sessions = new Map<SessionId, Session>();
  let saves = 0;
  let problem: string | null = null;
  return {
    saves: () => saves,
    failWith: (message) => {
      problem = message;
    },
    put: (session) => {
      sessions.set(session.id, session);
    },
    get: (id) => sessions.get(id as SessionId),
    list: async () => ({ sessions: [...sessions.values()].map(summaryOfSession), notices: [] }),
    load: async (id) => {
      const session = sessions.get(id);
      if (session === undefined) return failure(contractError('not-found', `There is no session ${id}.`));
      return success({ session, readOnly: false, notices: [] });
    },
    save: async (session) => {
      if (problem !== null) return failure(contractError('not-saved', problem));
      saves += 1;
      sessions.set(session.id, session);
      return success(null);
    },
  };
}

/** The given scenarios as built-in ones, and what is saved beside them. */
function createMemoryLibrary(builtIn: readonly Scenario[]): ScenarioLibrary {
  const originals = new Map(builtIn.map((scenario) => [scenario.id, JSON.stringify(scenario)]));
  const own = new Map<ScenarioId, string>();
  const read = (text: string): Scenario => {
    const parsed = parseScenario(text, 'memory');
    if (!parsed.ok) throw new Error(parsed.error[0]?.message);
    return parsed.value.scenario;
  };
  const notFound = (id: ScenarioId) => failure(contractError('not-found', `There is no scenario ${id}.`));
  return {
    list: async () => {
      const ids = [...new Set([...originals.keys(), ...own.keys()])];
      const scenarios = ids.flatMap((id) => {
        const text = own.get(id) ?? originals.get(id);
        return text === undefined ? [] : [summaryOf(read(text), !own.has(id))];
      });
      return { scenarios, notices: [] };
    },
    load: async (id) => {
      const text = own.get(id) ?? originals.get(id);
      return text === undefined ? notFound(id) : success(read(text));
    },
    source: async (id) => {
      const original = originals.get(id);
      const text = own.get(id) ?? original;
      if (text === undefined) return notFound(id);
      const isHidden = own.has(id) && original !== undefined;
      return success({
        file: `${id}.yaml`,
        text,
        builtIn: !own.has(id),
        original: isHidden ? { file: `${id}.yaml`, text: original } : null,
      });
    },
    save: async (id, text) => {
      own.set(id, text);
      return success(null);
    },
    remove: async (id) => {
      if (own.delete(id)) return success(null);
      return originals.has(id)
        ? failure(contractError('unavailable', `The scenario ${id} comes with Demarc.`))
        : notFound(id);
    },
  };
}

function createMemoryDrafts(): DraftStorage {
  const drafts = new Map<DraftId, Draft>();
  const notFound = (id: DraftId) => failure(contractError('not-found', `There is no draft ${id}.`));
  return {
    list: async () => ({ drafts: [...drafts.values()], notices: [] }),
    load: async (id) => {
      const draft = drafts.get(id);
      return draft === undefined ? notFound(id) : success(draft);
    },
    save: async (draft) => {
      drafts.set(draft.id, draft);
      return success(null);
    },
    remove: async (id) => (drafts.delete(id) ? success(null) : notFound(id)),
  };
}

/** A table without quotes or blank lines. */
function splitTable(text: string): Result<readonly TableRow[], never> {
  const lines = text.split('\n').filter((line) => line !== '');
  return success(lines.map((line, index) => ({ line: index + 1, cells: line.split(',') })));
}

/** Writes the kind of print for a PDF. What has as many cards as there may be takes as long as until it is stopped. */
function createMemoryPdfWriter(): PdfWriter {
  const cancelled = failure(contractError('cancelled', 'Nothing was printed, because it was stopped.'));
  return {
    write: async ({ content }, cancellation) => {
      if (cancellation?.isRequested() === true) return cancelled;
      if ('cards' in content && content.cards.length === scenarioLimits.controls)
        return new Promise((resolve) => cancellation?.onRequest(() => resolve(cancelled)));
      return success(Uint8Array.from(`%PDF-${content.kind}`, (character) => character.charCodeAt(0)));
    },
  };
}

/** Ports in memory around the given scenarios, with a clock that ticks one second per reading and counted ids. */
export function createMemoryPorts(
  scenarios: readonly Scenario[],
  storage: MemoryStorage = createMemoryStorage(),
): BackendPorts & { readonly sessions: MemoryStorage } {
  let preferences: Preferences = { colorScheme: 'auto', facilitator: '' };
  let seconds = 0;
  let ids = 0;
  return {
    sessions: storage,
    scenarios: createMemoryLibrary(scenarios),
    drafts: createMemoryDrafts(),
    preferences: {
      load: async () => preferences,
      save: async (changed) => {
        preferences = changed;
        return success(null);
      },
    },
    host: {
      info: { version: '0.0.0', host: 'memory', capabilities: ['room-window'], dataFolder: '(memory)' },
      saveFiles: async (_files: readonly ExportFile[]): Promise<Result<readonly string[], never>> =>
        success([]),
      openRoomWindow: async () => success(null),
    },
    pdf: createMemoryPdfWriter(),
    readTable: splitTable,
    clock: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 0, 5, 9, 0, seconds)).toISOString();
    },
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
}
