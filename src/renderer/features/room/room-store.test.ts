import { describe, expect, it } from 'vitest';
import { createClient } from '#core/contract/client.ts';
import { conformanceScenario } from '#core/contract/conformance-scenario.ts';
import { ConformanceSession } from '#core/contract/conformance-session.ts';
import type { ConformanceTarget } from '#core/contract/conformance-target.ts';
import type { Transport } from '#core/contract/protocol.ts';
import { createBackend } from '#core/services/backend.ts';
import { createMemoryPorts } from '#core/testing/memory-ports.ts';
import { createRoomStore } from './room-store.ts';

/** A backend with a facilitator, and a connection for a room window that the test can cut. */
function startHost() {
  const backend = createBackend(createMemoryPorts([conformanceScenario]));
  const target: ConformanceTarget = {
    call: (principal, envelope) => backend.handle(principal, envelope),
    callText: () => Promise.reject(new Error('not used')),
    events: () => Promise.reject(new Error('not used')),
  };
  const held: (() => void)[] = [];
  let isHolding = false;
  let cut = () => {};
  let reconnect = () => {};
  const transport: Transport = {
    request: async (envelope) => {
      const answer = await backend.handle('room', envelope);
      if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
      return answer;
    },
    subscribe: (listener, onReconnect, onLost) => {
      let unsubscribe = backend.subscribe('room', listener);
      cut = () => {
        unsubscribe();
        onLost?.();
      };
      reconnect = () => {
        unsubscribe = backend.subscribe('room', listener);
        onReconnect();
      };
      return () => unsubscribe();
    },
  };
  return {
    target,
    facilitator: createClient({
      request: (envelope) => backend.handle('facilitator', envelope),
      subscribe: () => () => {},
    }),
    openRoom: () => createRoomStore(createClient(transport), transport),
    cut: () => cut(),
    reconnect: () => reconnect(),
    hold: () => {
      isHolding = true;
    },
    release: () => {
      isHolding = false;
      for (const resolve of held.splice(0)) resolve();
    },
  };
}

/** Lets every answer that is on its way arrive. */
const arrived = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the store of a room window', () => {
  it('waits while no session is shown', async () => {
    const room = startHost().openRoom();
    await room.ready;
    expect(room.getState()).toMatchObject({ connection: 'connected', view: null });
  });

  it('follows the facilitator to a session, through it and away', async () => {
    const host = startHost();
    const room = host.openRoom();
    await room.ready;
    const session = await ConformanceSession.createInSort(host.target);
    await session.showInRoom();
    await arrived();
    expect(room.getState().view).toMatchObject({ id: session.id, revision: 2 });
    await session.place('patching', 'provider');
    expect(room.getState().view?.room.groups[0]?.placed).toBe(1);
    await host.facilitator('room.show', { session: null, isBlank: false });
    expect(room.getState().view).toBeNull();
  });

  it('keeps its picture behind a blank screen', async () => {
    const host = startHost();
    const session = await ConformanceSession.createInSort(host.target);
    await session.showInRoom();
    const room = host.openRoom();
    await room.ready;
    await host.facilitator('room.show', { session: session.id, isBlank: true });
    expect(room.getState()).toMatchObject({ screen: { isBlank: true }, view: { id: session.id } });
  });

  it('does not let an answer that came late replace a newer picture', async () => {
    const host = startHost();
    const session = await ConformanceSession.createInSort(host.target);
    const room = host.openRoom();
    await room.ready;
    host.hold();
    await session.showInRoom();
    await arrived();
    await session.place('patching', 'provider');
    expect(room.getState().view?.revision).toBe(3);
    host.release();
    await arrived();
    expect(room.getState().view?.revision).toBe(3);
  });

  it('says that it is cut off and catches up when the connection is back', async () => {
    const host = startHost();
    const session = await ConformanceSession.createInSort(host.target);
    await session.showInRoom();
    const room = host.openRoom();
    await room.ready;
    host.cut();
    await session.place('patching', 'provider');
    expect(room.getState()).toMatchObject({ connection: 'lost', view: { revision: 2 } });
    host.reconnect();
    await arrived();
    expect(room.getState()).toMatchObject({ connection: 'connected', view: { revision: 3 } });
  });

  it('takes the colours of the facilitator', async () => {
    const host = startHost();
    const room = host.openRoom();
    await room.ready;
    await host.facilitator('preferences.set', { colorScheme: 'dark', facilitator: '' });
    expect(room.getState().colorScheme).toBe('dark');
  });

  it('knows when the host refuses it', async () => {
    const refusal = { ok: false, error: { code: 'forbidden', message: 'Not connected.' } };
    const transport: Transport = { request: async () => refusal, subscribe: () => () => {} };
    const room = createRoomStore(createClient(transport), transport);
    await room.ready;
    expect(room.getState().connection).toBe('refused');
  });
});
