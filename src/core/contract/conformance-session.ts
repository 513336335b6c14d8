import { type Command, commandSchema } from '../session/commands.ts';
import { type SessionId, type Setup, setupSchema } from '../session/schema.ts';
import { conformanceScenario } from './conformance-scenario.ts';
import { ask, type ConformanceTarget, mustAnswer, type Outcome } from './conformance-target.ts';

/** A setup with two groups, Red and Blue, as a window sends it. */
export function conformanceSetup(options: Partial<Setup['options']> = {}): Setup {
  return setupSchema.parse({
    title: 'Conformance workshop',
    date: '2026-03-02',
    facilitator: 'Robin',
    groups: [
      { id: 'red', name: 'Red', color: 'red', headCount: 4 },
      { id: 'blue', name: 'Blue', color: 'blue', headCount: null },
    ],
    options: { sharedLane: false, certainty: false, secondVote: false, rehearsal: false, ...options },
    seed: 0,
    recordedFrom: 'play',
  });
}

/** A session in its setup phase that was made through the target, and the verbs that play it. */
export class ConformanceSession {
  readonly id: SessionId;
  readonly #target: ConformanceTarget;

  private constructor(target: ConformanceTarget, id: SessionId) {
    this.#target = target;
    this.id = id;
  }

  static async create(target: ConformanceTarget): Promise<ConformanceSession> {
    const input = { scenario: conformanceScenario.id, model: null, setup: conformanceSetup() };
    const { id } = await mustAnswer(target, 'session.create', input);
    return new ConformanceSession(target, id);
  }

  static async createInSort(target: ConformanceTarget): Promise<ConformanceSession> {
    const session = await ConformanceSession.create(target);
    await session.must({ type: 'change-phase', from: 'setup', to: 'sort' });
    return session;
  }

  static async createInReveal(target: ConformanceTarget): Promise<ConformanceSession> {
    const session = await ConformanceSession.createInSort(target);
    await session.must({ type: 'commit-vote', group: 'red' });
    await session.must({ type: 'commit-vote', group: 'blue' });
    await session.must({ type: 'change-phase', from: 'sort', to: 'reveal' });
    return session;
  }

  /** @param command a command as JSON, so that cases need no branded ids */
  try(command: unknown): Promise<Outcome> {
    return ask(this.#target, 'session.command', { id: this.id, command: readCommand(command) });
  }

  async must(command: unknown) {
    const input = { id: this.id, command: readCommand(command) };
    return await mustAnswer(this.#target, 'session.command', input);
  }

  place(card: string, lane: string | null, group = 'red') {
    return this.must({ type: 'place-cards', group, cards: [card], lane, index: null });
  }

  async showInRoom(): Promise<void> {
    await mustAnswer(this.#target, 'room.show', { session: this.id, isBlank: false });
  }

  async open() {
    return (await mustAnswer(this.#target, 'session.open', { id: this.id })).session;
  }

  async revision(): Promise<number> {
    return (await this.open()).revision;
  }
}

function readCommand(command: unknown): Command {
  return commandSchema.parse(command);
}
