import type { ContractError } from '../contract/errors.ts';
import type { Notice } from '../contract/views.ts';
import { type Result, success } from '../result.ts';
import type { SessionId } from '../session/schema.ts';
import { type Applied, LiveSession } from './live-session.ts';
import type { Clock, SessionStorage } from './ports.ts';

export interface OpenedSession {
  readonly live: LiveSession;
  readonly readOnly: boolean;
  readonly notices: readonly Notice[];
}

/** How many sessions stay in memory after their last use. Windows show one at a time; a few more make going back quick. */
const keptInMemory = 4;

/** The sessions in memory, each once, so that every session has exactly one writer. */
export class OpenSessions {
  readonly #storage: SessionStorage;
  readonly #clock: Clock;
  readonly #onApplied: (id: SessionId, applied: Applied) => void;
  /** In order of use, least recent first. */
  readonly #open = new Map<SessionId, Promise<Result<OpenedSession, ContractError>>>();
  readonly #live = new Map<SessionId, LiveSession>();

  constructor(storage: SessionStorage, clock: Clock, onApplied: (id: SessionId, applied: Applied) => void) {
    this.#storage = storage;
    this.#clock = clock;
    this.#onApplied = onApplied;
  }

  async open(id: SessionId): Promise<Result<OpenedSession, ContractError>> {
    const opening = this.#open.get(id) ?? this.#load(id);
    this.#open.delete(id);
    this.#open.set(id, opening);
    const opened = await opening;
    if (!opened.ok) this.#open.delete(id);
    this.#forgetIdle();
    return opened;
  }

  async settle(): Promise<void> {
    await Promise.all([...this.#live.values()].map((live) => live.settle()));
  }

  async #load(id: SessionId): Promise<Result<OpenedSession, ContractError>> {
    const loaded = await this.#storage.load(id);
    if (!loaded.ok) return loaded;
    const { session, readOnly, notices } = loaded.value;
    const live = new LiveSession(session, this.#storage, this.#clock, (applied) =>
      this.#onApplied(id, applied),
    );
    this.#live.set(id, live);
    return success({ live, readOnly, notices });
  }

  #forgetIdle(): void {
    for (const id of [...this.#open.keys()]) {
      if (this.#open.size <= keptInMemory) return;
      const live = this.#live.get(id);
      // A session that is still loading or saving has callers that hold it.
      if (live === undefined || live.isSaving) continue;
      this.#open.delete(id);
      this.#live.delete(id);
    }
  }
}
