import { describe, expect, it } from 'vitest';
import { createClient } from '../contract/client.ts';
import type { EventEnvelope } from '../contract/protocol.ts';
import { buildScenario } from '../testing/build-scenario.ts';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import { createBackend } from './backend.ts';

function clientOf(backend: ReturnType<typeof createBackend>) {
  return createClient({
    request: (envelope) => backend.handle('facilitator', envelope),
    subscribe: () => () => {},
  });
}

describe('the room of a host', () => {
  it('shows nothing when the backend starts', async () => {
    const client = clientOf(createBackend(createMemoryPorts([buildScenario()])));
    expect(await client('room.screen', {})).toEqual({ ok: true, value: { session: null, isBlank: false } });
  });

  it('is unavailable where the host cannot open a window', async () => {
    const ports = createMemoryPorts([]);
    const host = { ...ports.host, info: { ...ports.host.info, capabilities: [] } };
    const client = clientOf(createBackend({ ...ports, host }));
    expect(await client('room.open', {})).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });

  it('counts a room window until it is gone, and once', async () => {
    const backend = createBackend(createMemoryPorts([]));
    const heard: EventEnvelope[] = [];
    backend.subscribe('facilitator', (envelope) => heard.push(envelope));
    const close = backend.subscribe('room', () => undefined);
    close();
    close();
    expect(heard).toEqual([1, 0].map((open) => ({ event: 'room-windows-changed', payload: { open } })));
  });
});
