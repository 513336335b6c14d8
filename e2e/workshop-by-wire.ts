import type { Page } from '@playwright/test';
import type { ContractClient } from '#core/contract/client.ts';
import type { MethodInput, MethodName, MethodOutput } from '#core/contract/contract.ts';
import type { Scenario } from '#core/scenario/schema.ts';
import { fold } from '#core/session/change.ts';
import { commandSchema } from '#core/session/commands.ts';
import { groupColors, type SessionId, type SessionOptions, setupSchema } from '#core/session/schema.ts';
import type { SessionState } from '#core/session/state.ts';
import { connectToHost } from './host-client.ts';
import type { HostProcess } from './host-process.ts';

export interface WorkshopPlan {
  readonly scenario: Scenario;
  readonly groups: readonly string[];
  readonly options?: Partial<SessionOptions>;
}

/** A workshop that is played over the sockets of the host, so that a test can look at windows that only follow. */
export class WorkshopByWire {
  readonly id: SessionId;
  readonly #client: ContractClient;

  private constructor(client: ContractClient, id: SessionId) {
    this.#client = client;
    this.id = id;
  }

  static async create(host: HostProcess, plan: WorkshopPlan): Promise<WorkshopByWire> {
    const client = await connectToHost(await host.freshAddress());
    const text = JSON.stringify(plan.scenario);
    await must(client, 'scenario.import', { name: 'played.json', text, onConflict: 'replace' });
    const setup = setupSchema.parse({
      title: 'Followed by the room',
      date: '2026-03-02',
      facilitator: 'Robin',
      groups: plan.groups.map((name, place) => ({
        id: `group-${place}`,
        name,
        color: groupColors[place],
        headCount: null,
      })),
      options: { sharedLane: false, certainty: false, secondVote: true, rehearsal: false, ...plan.options },
      seed: 0,
      recordedFrom: 'play',
    });
    const created = await must(client, 'session.create', { scenario: plan.scenario.id, model: null, setup });
    return new WorkshopByWire(client, created.id);
  }

  /** The same workshop at a host that was started again. */
  async reconnect(host: HostProcess): Promise<WorkshopByWire> {
    return new WorkshopByWire(await connectToHost(await host.freshAddress()), this.id);
  }

  /** @param command as JSON, so that a test needs no branded ids */
  async do(command: unknown): Promise<void> {
    await this.call('session.command', { id: this.id, command: commandSchema.parse(command) });
  }

  async goTo(from: string, to: string): Promise<void> {
    await this.do({ type: 'change-phase', from, to });
  }

  async place(group: number, lane: string | null, ...cards: readonly string[]): Promise<void> {
    await this.do({ type: 'place-cards', group: `group-${group}`, cards, lane, index: null });
  }

  async commit(...groups: readonly number[]): Promise<void> {
    for (const group of groups) await this.do({ type: 'commit-vote', group: `group-${group}` });
  }

  /** What is on the disk of the host, folded. */
  async state(): Promise<SessionState> {
    return fold((await this.call('session.open', { id: this.id })).session);
  }

  call<Name extends MethodName>(name: Name, input: MethodInput<Name>): Promise<MethodOutput<Name>> {
    return must(this.#client, name, input);
  }

  /** Opens the workshop in a facilitator's page, which brings it into the room. */
  async openIn(page: Page): Promise<void> {
    await page.goto(new URL(`/#/workshop/${this.id}`, page.url()).href);
  }
}

async function must<Name extends MethodName>(
  client: ContractClient,
  name: Name,
  input: MethodInput<Name>,
): Promise<MethodOutput<Name>> {
  const answer = await client(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value;
}
