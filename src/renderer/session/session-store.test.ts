import { describe, expect, it } from 'vitest';
import { createClient } from '#core/contract/client.ts';
import type { Transport } from '#core/contract/protocol.ts';
import { createBackend } from '#core/services/backend.ts';
import type { Command } from '#core/session/commands.ts';
import type { Session } from '#core/session/schema.ts';
import { buildScenario, cardId } from '#core/testing/build-scenario.ts';
import { buildSession } from '#core/testing/build-session.ts';
import { createMemoryPorts } from '#core/testing/memory-ports.ts';
import { openSessionStore, type SessionStore } from './session-store.ts';

const scenario = buildScenario();

/** A window over a real backend in memory; the test decides when answers and events arrive. */
async function openWindow(room = makeRoom()) {
  const held: (() => void)[] = [];
  let isHolding = false;
  let reconnect: () => void = () => {};
  const deliver = (run: () => void) => {
    if (isHolding) held.push(run);
    else run();
  };
  let isOnline = true;
  let isDeaf = false;
  let requests = 0;
  const transport: Transport = {
    request: async (envelope) => {
      requests += 1;
      if (!isOnline) throw new Error('The host is gone');
      const answer = await room.backend.handle('facilitator', structuredClone(envelope));
      if (isDeaf) throw new Error('The host was gone before its answer came');
      return new Promise((resolve) => deliver(() => resolve(structuredClone(answer))));
    },
    subscribe: (listener, onReconnect) => {
      reconnect = onReconnect;
      return room.backend.subscribe('facilitator', (envelope) => {
        if (isOnline && !isDeaf) deliver(() => listener(structuredClone(envelope)));
      });
    },
  };
  const retries: (() => void)[] = [];
  const opened = await openSessionStore(room.session.id, {
    client: createClient(transport),
    transport,
    now: () => '2026-03-02T11:00:00.000Z',
    later: (retry) => retries.push(retry),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return {
    room,
    store: opened.value,
    requests: () => requests,
    hold: () => {
      isHolding = true;
    },
    release: async () => {
      isHolding = false;
      for (const run of held.splice(0)) run();
      await idle();
    },
    loseAnswers: () => {
      isDeaf = true;
    },
    goOffline: () => {
      isOnline = false;
    },
    comeBack: async () => {
      isOnline = true;
      isDeaf = false;
      reconnect();
      for (const retry of retries.splice(0)) retry();
      await idle();
    },
    retry: async () => {
      for (const retry of retries.splice(0)) retry();
      await idle();
    },
  };
}

function makeRoom(): {
  backend: ReturnType<typeof createBackend>;
  session: Session;
  ports: ReturnType<typeof createMemoryPorts>;
} {
  const ports = createMemoryPorts([scenario]);
  const { session } = buildSession({ scenario }).advanceTo('sort');
  ports.sessions.put(session);
  return { backend: createBackend(ports), session, ports };
}

async function idle(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
}

function place(store: SessionStore, card: string, lane: 'provider' | 'customer' = 'provider'): Command {
  const group = store.getState().state.setup.groups[0];
  if (group === undefined) throw new Error('The built session has groups');
  return { type: 'place-cards', group: group.id, cards: [cardId(card)], lane, index: null };
}

function placed(store: SessionStore): readonly string[] {
  const { state } = store.getState();
  const [board] = state.boards.values();
  return board?.first.lanes.provider ?? [];
}

describe('the session store', () => {
  it('shows a placement at once and says when it is saved', async () => {
    const { store, hold, release, room } = await openWindow();
    hold();
    store.send(place(store, 'patching'));
    expect([placed(store), store.getState().saveStatus]).toEqual([['patching'], 'saving']);
    await release();
    expect([placed(store), store.getState().saveStatus]).toEqual([['patching'], 'saved']);
    expect(store.getState().session).toEqual(room.ports.sessions.get(room.session.id));
  });

  it('ends in the session that is on disk whatever order answers and events come in', async () => {
    const room = makeRoom();
    const first = await openWindow(room);
    const second = await openWindow(room);
    first.hold();
    second.hold();
    first.store.send(place(first.store, 'patching'));
    second.store.send(place(second.store, 'scaling'));
    first.store.send(place(first.store, 'log-review'));
    await idle();
    await second.release();
    await first.release();
    await idle();
    const saved = room.ports.sessions.get(room.session.id);
    expect(first.store.getState().session).toEqual(saved);
    expect(second.store.getState().session).toEqual(saved);
    expect(new Set(placed(first.store))).toEqual(new Set(['patching', 'scaling', 'log-review']));
  });

  it('applies an undo once although its change arrives as answer and as event', async () => {
    const { store, room } = await openWindow();
    store.send(place(store, 'patching'));
    store.send(place(store, 'scaling'));
    await idle();
    store.send({ type: 'undo', by: store.getState().state.setup.groups[0]?.id ?? 'facilitator' });
    await idle();
    expect(placed(store)).toEqual(['patching']);
    expect(store.getState().session).toEqual(room.ports.sessions.get(room.session.id));
  });

  it('keeps what could not be saved, says so, and saves it when it can', async () => {
    const { store, room, retry } = await openWindow();
    room.ports.sessions.failWith('The disk is full.');
    store.send(place(store, 'patching'));
    await idle();
    expect([placed(store), store.getState().saveStatus]).toEqual([['patching'], 'not-saved']);
    expect(store.getState().problem?.message).toBe('The disk is full.');
    room.ports.sessions.failWith(null);
    await retry();
    expect([placed(store), store.getState().saveStatus, store.getState().problem]).toEqual([
      ['patching'],
      'saved',
      null,
    ]);
  });

  it('catches up with another window after the host was out of reach', async () => {
    const room = makeRoom();
    const first = await openWindow(room);
    const second = await openWindow(room);
    first.goOffline();
    first.store.send(place(first.store, 'patching'));
    second.store.send(place(second.store, 'scaling'));
    await idle();
    expect([placed(first.store), first.store.getState().saveStatus]).toEqual([['patching'], 'not-saved']);
    await first.comeBack();
    expect(placed(first.store)).toEqual(['scaling', 'patching']);
    expect(first.store.getState().session).toEqual(room.ports.sessions.get(room.session.id));
  });

  it('takes back one step and no second one when the answer to an undo was lost', async () => {
    const { store, room, loseAnswers, comeBack } = await openWindow();
    store.send(place(store, 'patching'));
    store.send(place(store, 'scaling'));
    await idle();
    const by = store.getState().state.setup.groups[0]?.id ?? 'facilitator';
    loseAnswers();
    store.send({ type: 'undo', by });
    await idle();
    await comeBack();
    expect(placed(store)).toEqual(['patching']);
    expect(store.getState().session).toEqual(room.ports.sessions.get(room.session.id));
    loseAnswers();
    store.send({ type: 'redo', by });
    await idle();
    await comeBack();
    expect(placed(store)).toEqual(['patching', 'scaling']);
    expect(store.getState().saveStatus).toBe('saved');
  });

  it('refuses at once what the session does not allow, without asking the backend', async () => {
    const { store, requests } = await openWindow();
    const before = requests();
    expect(store.send({ type: 'change-phase', from: 'sort', to: 'reveal' })).toEqual({
      ok: false,
      error: 'vote-open',
    });
    await idle();
    expect([requests(), store.getState().saveStatus]).toEqual([before, 'saved']);
  });

  it('takes back a command that another window made impossible, and says why', async () => {
    const room = makeRoom();
    const first = await openWindow(room);
    const second = await openWindow(room);
    first.hold();
    const group = first.store.getState().state.setup.groups[0]?.id;
    if (group === undefined) throw new Error('The built session has groups');
    second.store.send({ type: 'commit-vote', group });
    await idle();
    first.store.send(place(first.store, 'patching'));
    await idle();
    await first.release();
    expect(placed(first.store)).toEqual([]);
    expect(first.store.getState().problem?.reason).toBe('vote-committed');
    expect(first.store.getState().session).toEqual(room.ports.sessions.get(room.session.id));
  });
});
