import type { Lane, Phase, Scenario } from '../scenario/schema.ts';
import { evolve, fold, foldChange } from '../session/change.ts';
import type { Command } from '../session/commands.ts';
import { createSession } from '../session/create-session.ts';
import { decide } from '../session/decide.ts';
import { nextPhase } from '../session/decide-phase.ts';
import {
  type Action,
  actionSchema,
  type Certainty,
  type GroupId,
  groupColors,
  noteIdSchema,
  type Reality,
  type Session,
  type SessionOptions,
  type Setup,
  sessionIdSchema,
  setupSchema,
  type Tally,
} from '../session/schema.ts';
import { groupsStillVoting, type SessionState, voteInPhase } from '../session/state.ts';
import { buildScenario, cardId } from './build-scenario.ts';

export interface SessionParts {
  readonly scenario?: Scenario;
  /** Names of the groups; ids are g1, g2 and so on in this order. */
  readonly groups?: readonly string[];
  readonly headCounts?: readonly (number | null)[];
  readonly options?: Partial<SessionOptions>;
  readonly title?: string;
  readonly facilitator?: string;
  readonly seed?: number;
  readonly recordedFrom?: Setup['recordedFrom'];
}

/** A lane, a lane with a certainty, or null for a card put back into the deck. */
export type VotedLane = Lane | readonly [Lane, Certainty] | null;

/** When the clock of a built session starts; each command takes one second. */
export const sessionStart = '2026-03-02T09:00:00.000Z';

/** A session in its setup phase, ready to be played by commands. Cards are dealt in the order of the scenario. */
export function buildSession(parts: SessionParts = {}): SessionBuilder {
  return new SessionBuilder(
    createSession(
      sessionIdSchema.parse('session-1'),
      parts.scenario ?? buildScenario(),
      buildSetup(parts),
      sessionStart,
    ),
  );
}

export function buildSetup(parts: SessionParts = {}): Setup {
  return setupSchema.parse({
    title: parts.title ?? 'Orders workshop',
    date: '2026-03-02',
    facilitator: parts.facilitator ?? 'Robin Facilitator',
    groups: (parts.groups ?? ['A', 'B']).map((name, place) => ({
      id: `g${place + 1}`,
      name,
      color: groupColors[place],
      headCount: parts.headCounts?.[place] ?? null,
    })),
    options: { sharedLane: false, certainty: true, secondVote: false, rehearsal: false, ...parts.options },
    seed: parts.seed ?? 0,
    recordedFrom: parts.recordedFrom ?? 'play',
  });
}

/**
 * Plays a session by real commands, so that a test can only reach states that a workshop can reach. A refused command
 * throws. Groups are named, cards are given by id; every verb returns the builder.
 */
export class SessionBuilder {
  #session: Session;
  #state: SessionState;
  #clockMs: number;

  constructor(session: Session) {
    this.#session = session;
    this.#state = fold(session);
    this.#clockMs = Date.parse(session.createdAt);
  }

  get session(): Session {
    return this.#session;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Lets time pass before the next command. */
  wait(seconds: number): this {
    this.#clockMs += seconds * 1000;
    return this;
  }

  do(command: Command): this {
    this.#clockMs += 1000;
    const at = new Date(this.#clockMs).toISOString();
    const decided = decide(this.#session, this.#state, command, at);
    if (!decided.ok) throw new Error(`${command.type} was refused: ${decided.error}`);
    if (decided.value === null) return this;
    const before = this.#session;
    this.#session = evolve(before, decided.value);
    this.#state = foldChange(this.#state, before, this.#session, decided.value);
    return this;
  }

  groupId(name: string): GroupId {
    const group = this.#state.setup.groups.find((candidate) => candidate.name === name);
    if (group === undefined) throw new Error(`No group is called ${name}`);
    return group.id;
  }

  place(group: string, lane: Lane | null, ...cards: readonly string[]): this {
    return this.do({
      type: 'place-cards',
      group: this.groupId(group),
      cards: cards.map(cardId),
      lane,
      index: null,
    });
  }

  rate(group: string, card: string, certainty: Certainty | null): this {
    return this.do({ type: 'state-certainty', group: this.groupId(group), card: cardId(card), certainty });
  }

  /** Places cards one by one and rates those that come with a certainty. */
  vote(group: string, lanes: Readonly<Record<string, VotedLane>>): this {
    for (const [card, voted] of Object.entries(lanes)) {
      if (voted === null || typeof voted === 'string') {
        this.place(group, voted, card);
      } else {
        this.place(group, voted[0], card).rate(group, card, voted[1]);
      }
    }
    return this;
  }

  explain(group: string, card: string, why: string): this {
    return this.do({ type: 'explain-placement', group: this.groupId(group), card: cardId(card), why });
  }

  leave(group: string): this {
    return this.do({ type: 'change-presence', group: this.groupId(group), present: false });
  }

  tally(group: string, card: string, hands: Partial<Tally> | null): this {
    const tally = hands === null ? null : { provider: 0, shared: 0, customer: 0, ...hands };
    return this.do({ type: 'record-tally', group: this.groupId(group), card: cardId(card), tally });
  }

  addCard(id: string, title = `Card ${id}`): this {
    return this.do({ type: 'add-card', added: { id: cardId(id), title, description: '' } });
  }

  reveal(...cards: readonly string[]): this {
    return this.do({ type: 'reveal-cards', cards: cards.map(cardId) });
  }

  revealAll(): this {
    return this.do({ type: 'reveal-cards', cards: [...this.#state.dealt] });
  }

  dispute(card: string, reason: string): this {
    return this.do({ type: 'dispute-card', card: cardId(card), reason });
  }

  note(id: string, text: string, card: string | null = null): this {
    const about = card === null ? null : cardId(card);
    return this.do({ type: 'record-note', note: noteIdSchema.parse(id), card: about, text });
  }

  act(id: string, parts: Partial<Omit<Action, 'id' | 'card'>> & { readonly card?: string } = {}): this {
    const action = actionSchema.parse({
      issue: 'Nobody restores the backups',
      correctiveAction: 'Restore one backup a month',
      element: 'training',
      priority: 'high',
      owner: '',
      contact: '',
      start: null,
      due: null,
      status: 'open',
      verification: '',
      ...parts,
      id,
      card: parts.card ?? null,
    });
    return this.do({ type: 'record-action', action });
  }

  /** Says who does a card today; a name stands for somebody, null for nobody was asked. */
  today(
    card: string,
    doneBy: 'unknown' | 'nobody' | null | { readonly name: string },
    more: Partial<Pick<Reality, 'evidence' | 'agreed'>> = {},
  ): this {
    const who =
      typeof doneBy === 'object' && doneBy !== null
        ? ({ doneBy: 'named', name: doneBy.name } as const)
        : ({ doneBy, name: '' } as const);
    return this.do({
      type: 'record-reality',
      card: cardId(card),
      reality: { ...who, evidence: null, agreed: null, ...more },
    });
  }

  commitAll(): this {
    const vote = voteInPhase(this.#state.phase);
    if (vote === null) return this;
    for (const group of groupsStillVoting(this.#state, vote))
      this.do({ type: 'commit-vote', group: group.id });
    return this;
  }

  /** Goes forward phase by phase; commits open votes and reveals hidden cards where the next phase asks for it. */
  advanceTo(phase: Phase): this {
    while (this.#state.phase !== phase) {
      const next = nextPhase(this.#state);
      if (next === null) throw new Error(`The phase ${phase} does not lie ahead`);
      this.commitAll();
      if (this.#state.phase === 'reveal') this.revealAll();
      this.do({ type: 'change-phase', from: this.#state.phase, to: next });
    }
    return this;
  }
}
