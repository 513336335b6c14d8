import { contractError } from '../contract/errors.ts';
import type { ExportFile, Preferences } from '../contract/views.ts';
import { failure, type Result, success } from '../result.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { BackendPorts, SessionStorage } from '../services/ports.ts';
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
    scenarios: {
      list: async () => ({ scenarios: scenarios.map((scenario) => summaryOf(scenario, true)), notices: [] }),
      load: async (id) => {
        const scenario = scenarios.find((candidate) => candidate.id === id);
        return scenario === undefined
          ? failure(contractError('not-found', `There is no scenario ${id}.`))
          : success(scenario);
      },
    },
    preferences: {
      load: async () => preferences,
      save: async (changed) => {
        preferences = changed;
        return success(null);
      },
    },
    host: {
      info: { version: '0.0.0', host: 'memory', capabilities: [], dataFolder: '(memory)' },
      saveFiles: async (_files: readonly ExportFile[]): Promise<Result<readonly string[], never>> =>
        success([]),
    },
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
