import {
  type EventName,
  type EventPayload,
  events,
  isMethodName,
  type MethodInput,
  type MethodName,
  type MethodOutput,
  methods,
  type Principal,
} from '../contract/contract.ts';
import { type ContractError, contractError } from '../contract/errors.ts';
import {
  type EventEnvelope,
  type RequestEnvelope,
  type ResponseEnvelope,
  requestEnvelopeSchema,
} from '../contract/protocol.ts';
import type { Exported, ExportFile } from '../contract/views.ts';
import { failure, type Result, success } from '../result.ts';
import type { ModelId, Scenario, ScenarioId } from '../scenario/schema.ts';
import { exerciseToPlay } from '../scenario/service-models.ts';
import { createSession } from '../session/create-session.ts';
import { type SessionId, sessionIdSchema } from '../session/schema.ts';
import { DraftDesk } from './draft-desk.ts';
import { createTurns } from './in-turn.ts';
import { inputProblem } from './input-problem.ts';
import type { Applied } from './live-session.ts';
import { OpenSessions } from './open-sessions.ts';
import type { BackendPorts, HostShell, ScenarioLibrary } from './ports.ts';
import { type Publish, RoomDesk } from './room-desk.ts';
import { RunningWork } from './running-work.ts';
import { briefOf } from './scenario-brief.ts';
import { importScenario } from './scenario-import.ts';
import { toWire } from './to-wire.ts';

/** The backend as a transport sees it: envelopes in, envelopes out, for a principal that the transport has proved. */
export interface Backend {
  /** Never rejects: whatever arrives is checked here and answered with data. */
  readonly handle: (principal: Principal, envelope: unknown) => Promise<ResponseEnvelope>;
  /** @returns a function that ends the subscription */
  readonly subscribe: (principal: Principal, listener: (envelope: EventEnvelope) => void) => () => void;
  /** Resolves when every accepted change is on disk. */
  readonly settle: () => Promise<void>;
}

type Handlers = {
  readonly [Name in MethodName]: (
    input: MethodInput<Name>,
    principal: Principal,
  ) => Promise<Result<MethodOutput<Name>, ContractError>>;
};

type RoomMethod = Extract<MethodName, `room.${string}`>;

interface Listener {
  readonly principal: Principal;
  readonly receive: (envelope: EventEnvelope) => void;
}

export function createBackend(ports: BackendPorts): Backend {
  const listeners = new Set<Listener>();

  function publish<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
    for (const { principal, receive } of listeners) {
      if (events[event].access.includes(principal)) receive({ event, payload });
    }
  }

  function publishApplied(id: SessionId, applied: Applied): void {
    const { change, snapshot } = applied;
    if (change === null) return;
    const { revision } = snapshot.session;
    publish('session-changed', { id, revision, change });
    if (roomWindows() > 0) room.tell(snapshot);
  }

  function roomWindows(): number {
    return [...listeners].filter((listener) => listener.principal === 'room').length;
  }

  const sessions = new OpenSessions(ports.sessions, ports.clock, publishApplied);
  const room = new RoomDesk(ports.host, sessions, publish);
  const handlers = {
    ...createHandlers(ports, sessions, publish),
    ...createRoomHandlers(room, roomWindows),
  } satisfies Handlers;

  return {
    handle: (principal, envelope) => handle(handlers, principal, envelope),
    subscribe: (principal, receive) => {
      const listener = { principal, receive };
      const tellRoomWindows = () => {
        if (principal === 'room') publish('room-windows-changed', { open: roomWindows() });
      };
      listeners.add(listener);
      tellRoomWindows();
      return () => {
        if (listeners.delete(listener)) tellRoomWindows();
      };
    },
    settle: () => sessions.settle(),
  };
}

async function handle(handlers: Handlers, principal: Principal, raw: unknown): Promise<ResponseEnvelope> {
  const envelope = requestEnvelopeSchema.safeParse(raw);
  if (!envelope.success)
    return { ok: false, error: contractError('bad-request', 'The request is not of the agreed form.') };
  const { method } = envelope.data;
  if (!isMethodName(method)) {
    return { ok: false, error: contractError('bad-request', 'There is no such call.') };
  }
  if (!methods[method].access.includes(principal)) {
    return { ok: false, error: contractError('forbidden', 'This window may only look.') };
  }
  try {
    return await answer(handlers, principal, method, envelope.data);
  } catch {
    return {
      ok: false,
      error: contractError('internal', 'Demarc could not do this because of a defect. Nothing was changed.'),
    };
  }
}

async function answer<Name extends MethodName>(
  handlers: Handlers,
  principal: Principal,
  name: Name,
  envelope: RequestEnvelope,
): Promise<ResponseEnvelope> {
  const input = methods[name].input.safeParse(envelope.input);
  if (!input.success)
    return { ok: false, error: contractError('bad-request', inputProblem(name, input.error)) };
  const result = await handlers[name](input.data as MethodInput<Name>, principal);
  return result.ok ? { ok: true, value: result.value } : { ok: false, error: result.error };
}

function createHandlers(
  ports: BackendPorts,
  sessions: OpenSessions,
  publish: Publish,
): Omit<Handlers, RoomMethod> {
  const libraryChanges = createTurns();
  const desk = new DraftDesk(ports, libraryChanges);
  const running = new RunningWork();
  return {
    'app.info': async () => success(ports.host.info),
    'preferences.get': async () => success(await ports.preferences.load()),
    'preferences.set': async (preferences) => {
      const saved = await ports.preferences.save(preferences);
      if (!saved.ok) return saved;
      publish('preferences-changed', preferences);
      return success(preferences);
    },
    'library.list': async () => success(toWire(await ports.scenarios.list())),
    'scenario.brief': async ({ id }) => {
      const { scenarios } = await ports.scenarios.list();
      const summary = scenarios.find((scenario) => scenario.id === id);
      const scenario = await ports.scenarios.load(id);
      if (!scenario.ok) return scenario;
      return success(briefOf(scenario.value, summary?.builtIn ?? false));
    },
    'scenario.source': async ({ id }) => ports.scenarios.source(id),
    'scenario.import': (file) => libraryChanges(() => importScenario(file, ports.scenarios)),
    'scenario.remove': async ({ id }) => {
      const removed = await libraryChanges(() => ports.scenarios.remove(id));
      return removed.ok ? success({}) : removed;
    },
    'scenario.print': async ({ work, id, model, kind, paper }) => {
      const file = await running.run(work, async (cancellation) => {
        const exercise = await loadExercise(ports.scenarios, id, model);
        if (!exercise.ok) return exercise;
        const { printScenario } = await import('./print-scenario.ts');
        return printScenario(exercise.value, { kind, paper }, ports.clock(), ports.pdf, cancellation);
      });
      return file.ok ? handOver(ports.host, [file.value]) : file;
    },
    'scenario.from-list': async ({ name, text }) => {
      const { scenarioFromList } = await import('../scenario/scenario-from-list.ts');
      const made = scenarioFromList(text, name, ports.readTable);
      return made.ok ? success({ text: made.value }) : failure(contractError('invalid-file', made.error));
    },
    'pack.export': async ({ ids, form }) => {
      const { exportScenarios } = await import('./export-scenarios.ts');
      const files = await exportScenarios(ids, form, ports.scenarios, ports.clock().slice(0, 10));
      return files.ok ? handOver(ports.host, files.value) : files;
    },
    'sheet.form': async ({ scenario, model }) => {
      const exercise = await loadExercise(ports.scenarios, scenario, model);
      if (!exercise.ok) return exercise;
      const { sheetForm } = await import('./paper-boards.ts');
      return success(sheetForm(exercise.value));
    },
    'sheet.read': async ({ scenario, model, ...sheet }) => {
      const exercise = await loadExercise(ports.scenarios, scenario, model);
      if (!exercise.ok) return exercise;
      const { readSheet } = await import('./paper-boards.ts');
      return readSheet(exercise.value, sheet, ports.readTable);
    },
    'primer.print': async ({ work, paper }) => {
      const file = await running.run(work, async (cancellation) => {
        const { printPrimer } = await import('./print-primer.ts');
        return printPrimer(paper, ports.clock(), ports.pdf, cancellation);
      });
      return file.ok ? handOver(ports.host, [file.value]) : file;
    },
    'work.cancel': async ({ work }) => success({ stopped: running.cancel(work) }),
    'draft.list': async () => success(toWire(await desk.list())),
    'draft.create': async ({ from }) => {
      const created = await desk.create(from);
      return created.ok ? success({ id: created.value }) : created;
    },
    'draft.open': ({ id }) => desk.open(id),
    'draft.save': async ({ id, revision, text }) => {
      const saved = await desk.save(id, revision, text);
      return saved.ok ? success({ revision: saved.value }) : saved;
    },
    'draft.publish': async ({ id, revision, onConflict }) => {
      const published = await desk.publish(id, revision, onConflict);
      return published.ok ? success({ scenario: published.value }) : published;
    },
    'draft.remove': async ({ id }) => {
      const removed = await desk.remove(id);
      return removed.ok ? success({}) : removed;
    },
    'session.list': async () => success(toWire(await ports.sessions.list())),
    'session.create': async ({ scenario: scenarioId, model, setup }) => {
      const ids = new Set(setup.groups.map((group) => group.id));
      if (ids.size !== setup.groups.length)
        return failure(contractError('bad-request', 'Two groups have the same identity.'));
      const exercise = await loadExercise(ports.scenarios, scenarioId, model);
      if (!exercise.ok) return exercise;
      const id = sessionIdSchema.parse(ports.newId());
      const saved = await ports.sessions.save(createSession(id, exercise.value, setup, ports.clock()));
      return saved.ok ? success({ id }) : saved;
    },
    'session.record': async ({ scenario, model, setup, placements }) => {
      const exercise = await loadExercise(ports.scenarios, scenario, model);
      if (!exercise.ok) return exercise;
      const { paperSession } = await import('./paper-boards.ts');
      const id = sessionIdSchema.parse(ports.newId());
      const session = paperSession(exercise.value, { id, setup, placements, at: ports.clock() });
      if (!session.ok) return session;
      const saved = await ports.sessions.save(session.value);
      return saved.ok ? success({ id }) : saved;
    },
    'session.open': async ({ id }) => {
      const opened = await sessions.open(id);
      if (!opened.ok) return opened;
      const { live, readOnly, notices } = opened.value;
      return success({ session: live.saved.session, readOnly, notices: [...notices] });
    },
    'session.command': async ({ id, command }) => {
      const opened = await sessions.open(id);
      if (!opened.ok) return opened;
      const { live, readOnly } = opened.value;
      if (readOnly) {
        return failure(
          contractError('read-only', 'This session is open for reading only, so nothing can be changed.'),
        );
      }
      const applied = await live.execute(command);
      if (!applied.ok) return applied;
      return success({ revision: applied.value.snapshot.session.revision, change: applied.value.change });
    },
    'session.export': async ({ work, id, options }) => {
      const opened = await sessions.open(id);
      if (!opened.ok) return opened;
      const { session } = opened.value.live.saved;
      const files = await running.run(work, async (cancellation) => {
        // Reports are needed once an hour at most, so they do not weigh on the start of the app.
        const { exportSession } = await import('./export-session.ts');
        return exportSession(session, options, { at: ports.clock(), pdf: ports.pdf, cancellation });
      });
      return files.ok ? handOver(ports.host, files.value) : files;
    },
  };
}

function createRoomHandlers(room: RoomDesk, roomWindows: () => number): Pick<Handlers, RoomMethod> {
  return {
    'room.view': async ({ id }, principal) => {
      const view = await room.view(principal, id);
      return view.ok ? success(toWire(view.value)) : view;
    },
    'room.screen': async () => success(room.screen),
    'room.show': (screen) => room.show(screen),
    'room.open': async () => {
      const opened = await room.open();
      return opened.ok ? success({ address: opened.value }) : opened;
    },
    'room.windows': async () => success({ open: roomWindows() }),
  };
}

/** What a workshop plays of a scenario of the library. */
async function loadExercise(
  scenarios: ScenarioLibrary,
  id: ScenarioId,
  model: ModelId | null,
): Promise<Result<Scenario, ContractError>> {
  const scenario = await scenarios.load(id);
  if (!scenario.ok) return scenario;
  const exercise = exerciseToPlay(scenario.value, model);
  if (exercise === null)
    return failure(contractError('not-found', `The scenario ${id} has no such service model.`));
  return success(exercise);
}

async function handOver(
  host: HostShell,
  files: readonly ExportFile[],
): Promise<Result<Exported, ContractError>> {
  if (!host.info.capabilities.includes('native-save')) return success({ kind: 'files', files: [...files] });
  const saved = await host.saveFiles(files);
  return saved.ok ? success({ kind: 'saved', paths: [...saved.value] }) : saved;
}
