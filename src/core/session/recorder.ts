import type { Phase } from '../scenario/schema.ts';
import { evolve, fold, foldChange } from './change.ts';
import type { Command, RefusalReason } from './commands.ts';
import { decide } from './decide.ts';
import type { Session } from './schema.ts';
import type { SessionState } from './state.ts';

/** Runs commands one after another on a session of its own, and stops at the first that is refused. */
export class Recorder {
  readonly #now: () => string;
  #session: Session;
  #state: SessionState;
  #refused: RefusalReason | null = null;

  /** @param now the moment of the next event, as `Date.prototype.toISOString` writes it */
  constructor(session: Session, now: () => string) {
    this.#session = session;
    this.#state = fold(session);
    this.#now = now;
  }

  get session(): Session {
    return this.#session;
  }

  get state(): SessionState {
    return this.#state;
  }

  get refused(): RefusalReason | null {
    return this.#refused;
  }

  enter(phase: Phase): void {
    this.do({ type: 'change-phase', from: this.#state.phase, to: phase });
  }

  do(command: Command): void {
    if (this.#refused !== null) return;
    const decided = decide(this.#session, this.#state, command, this.#now());
    if (!decided.ok) {
      this.#refused = decided.error;
    } else if (decided.value !== null) {
      const before = this.#session;
      this.#session = evolve(before, decided.value);
      this.#state = foldChange(this.#state, before, this.#session, decided.value);
    }
  }
}
