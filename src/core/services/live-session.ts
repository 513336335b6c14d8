import { type ContractError, contractError } from '../contract/errors.ts';
import { failure, type Result, success } from '../result.ts';
import { type Change, evolve, fold, foldChange } from '../session/change.ts';
import type { Command } from '../session/commands.ts';
import { decide } from '../session/decide.ts';
import type { Session } from '../session/schema.ts';
import type { SessionState } from '../session/state.ts';
import type { Clock, SessionStorage } from './ports.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** A session and what it folds to. */
export interface Snapshot {
  readonly session: Session;
  readonly state: SessionState;
}

/** The change a command led to, on disk by now, and the snapshot after it; null for a no-op. */
export interface Applied {
  readonly change: Change | null;
  readonly snapshot: Snapshot;
}

interface Waiting extends Applied {
  readonly answer: (result: Result<Applied, ContractError>) => void;
}

/**
 * One open session, and the only writer of its log. A command is validated, applied, saved and only then answered.
 * Commands that arrive during a save wait for the next one, which saves them together. When a save fails, all that
 * was not yet on disk is taken back and refused, so memory never runs ahead of what was acknowledged.
 */
export class LiveSession {
  readonly #storage: SessionStorage;
  readonly #clock: Clock;
  readonly #onApplied: (applied: Applied) => void;
  #saved: Snapshot;
  #current: Snapshot;
  #waiting: Waiting[] = [];
  #saving: Promise<void> | null = null;

  constructor(
    session: Session,
    storage: SessionStorage,
    clock: Clock,
    onApplied: (applied: Applied) => void,
  ) {
    this.#storage = storage;
    this.#clock = clock;
    this.#onApplied = onApplied;
    this.#saved = { session, state: fold(session) };
    this.#current = this.#saved;
  }

  /** The last snapshot that is known to be on disk. */
  get saved(): Snapshot {
    return this.#saved;
  }

  get isSaving(): boolean {
    return this.#saving !== null;
  }

  execute(command: Command): Promise<Result<Applied, ContractError>> {
    const { session, state } = this.#current;
    const decision = decide(session, state, command, this.#clock());
    if (!decision.ok) {
      const message = refusalSentence(decision.error);
      return Promise.resolve(failure({ code: 'refused', message, reason: decision.error }));
    }
    const change = decision.value;
    if (change !== null) {
      const after = evolve(session, change);
      this.#current = { session: after, state: foldChange(state, session, after, change) };
    }
    return this.#answerWhenSaved({ change, snapshot: this.#current });
  }

  /** Resolves when nothing waits for the disk any more. */
  async settle(): Promise<void> {
    while (this.#saving !== null) await this.#saving;
  }

  #answerWhenSaved(applied: Applied): Promise<Result<Applied, ContractError>> {
    // A no-op on a saved state has nothing to wait for; on an unsaved one it must not vouch for what may be taken back.
    if (applied.change === null && this.#current === this.#saved) return Promise.resolve(success(applied));
    return new Promise((answer) => {
      this.#waiting.push({ ...applied, answer });
      this.#saving ??= this.#saveAll().finally(() => {
        this.#saving = null;
      });
    });
  }

  async #saveAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      const target = this.#current;
      this.#waiting = [];
      const result = await this.#save(target);
      if (result.ok) this.#acknowledge(batch, target);
      else this.#takeBack(batch, result.error);
    }
  }

  async #save(target: Snapshot): Promise<Result<null, ContractError>> {
    if (target === this.#saved) return success(null);
    try {
      return await this.#storage.save(target.session);
    } catch {
      return failure(
        contractError('internal', 'The session could not be saved because of a defect in Demarc.'),
      );
    }
  }

  #acknowledge(batch: readonly Waiting[], target: Snapshot): void {
    this.#saved = target;
    for (const { change, snapshot, answer } of batch) {
      answer(success({ change, snapshot }));
      if (change !== null) this.#onApplied({ change, snapshot });
    }
  }

  #takeBack(batch: readonly Waiting[], error: ContractError): void {
    const refused = [...batch, ...this.#waiting];
    this.#waiting = [];
    this.#current = this.#saved;
    for (const { answer } of refused) answer(failure(error));
  }
}
