import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Principal } from '#core/contract/contract.ts';
import { type EventEnvelope, maxRequestBytes } from '#core/contract/protocol.ts';
import type { Backend } from '#core/services/backend.ts';
import { statusOf } from './error-status.ts';

export interface HttpTransportOptions {
  readonly backend: Backend;
  /** The principal that the guard has proved for this request. */
  readonly principalOf: (request: IncomingMessage) => Principal;
  readonly heartbeatMs: number;
}

/**
 * Carries the envelopes of the contract over HTTP: one POST per call, and one endless response of server-sent events
 * per window. It looks into neither. Calls and events travel on different connections, so a window may see the event
 * of its own call first.
 */
export function addHttpTransport(server: FastifyInstance, options: HttpTransportOptions): void {
  const { backend, principalOf, heartbeatMs } = options;
  const streams = new Set<ServerResponse>();

  server.post('/api/call', async (request, reply) => {
    const response = await backend.handle(principalOf(request.raw), request.body);
    return reply.code(statusOf(response)).header('Cache-Control', 'no-store').send(response);
  });

  server.get('/api/events', (request, reply) => {
    reply.hijack();
    const stream = reply.raw;
    streams.add(stream);
    stream.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    stream.write(': connected\n\n');
    const unsubscribe = backend.subscribe(principalOf(request.raw), (envelope) =>
      writeEvent(stream, envelope),
    );
    const heartbeat = setInterval(() => stream.write(': still here\n\n'), heartbeatMs);
    stream.on('close', () => {
      clearInterval(heartbeat);
      unsubscribe();
      streams.delete(stream);
    });
  });

  server.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
}

/** A window that stopped reading is cut off before its events fill the memory; it reconnects and loads anew. */
function writeEvent(stream: ServerResponse, envelope: EventEnvelope): void {
  if (stream.writableLength > maxRequestBytes) stream.destroy();
  else stream.write(`data: ${JSON.stringify(envelope)}\n\n`);
}
