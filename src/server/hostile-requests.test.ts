import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackend } from '#core/services/backend.ts';
import { buildScenario } from '#core/testing/build-scenario.ts';
import { buildSetup } from '#core/testing/build-session.ts';
import { createMemoryPorts } from '#core/testing/memory-ports.ts';
import { startTestServer, type TestServer } from './testing/start-test-server.ts';

/** Raise it for a long run; a failing run prints the seed and the path to the smallest failing request. */
const runs = Number(process.env.DEMARC_HOSTILE_REQUESTS ?? 2000);
const seed = Number(process.env.DEMARC_SEED ?? 20_260_302);

const scenario = buildScenario();
const ports = createMemoryPorts([scenario]);
const before = JSON.stringify(await ports.preferences.load());
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ backend: createBackend(ports) });
});
afterAll(() => server.close());

/** Requests that would change or read something, as an attacker would send them: all that a page sends but the secret. */
function baseRequests(port: number): readonly string[] {
  const envelopes = [
    { method: 'session.create', input: { scenario: scenario.id, model: null, setup: buildSetup() } },
    { method: 'preferences.set', input: { colorScheme: 'dark', facilitator: 'Mallory' } },
    { method: 'session.list', input: {} },
  ];
  const headers = `Host: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nSec-Fetch-Site: same-origin\r\n`;
  const cookie = `Cookie: demarc-facilitator-${port}=${'A'.repeat(43)}\r\n`;
  const posts = [...envelopes.map((envelope) => JSON.stringify(envelope)), '{"code":"guess"}'].map(
    (body, place) =>
      `POST ${place === envelopes.length ? '/api/start' : '/api/call'} HTTP/1.1\r\n${headers}${cookie}` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  return [...posts, `GET /api/events HTTP/1.1\r\n${headers}${cookie}\r\n`];
}

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('flip'), at: fc.nat(), with: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut'), at: fc.nat(), length: fc.integer({ min: 1, max: 80 }) }),
  fc.record({ kind: fc.constant('repeat-line'), at: fc.nat() }),
  fc.record({ kind: fc.constant('drop-line'), at: fc.nat() }),
  fc.record({
    kind: fc.constant('insert'),
    at: fc.nat(),
    text: fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 20 }),
      fc.constantFrom(
        'Transfer-Encoding: chunked\r\n',
        'Content-Length: 0\r\n',
        'Host: evil.example\r\n',
        'Expect: 100-continue\r\n',
        'Connection: Upgrade\r\nUpgrade: websocket\r\n',
        '\r\n\r\n',
        '\u0000',
        '\u0016\u0003\u0001\u0002',
      ),
    ),
  }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(request: string, change: Mutation): string {
  const place = change.at % request.length;
  const lines = request.split('\r\n');
  const line = change.at % lines.length;
  if ('with' in change) {
    const flipped = String.fromCharCode(request.charCodeAt(place) ^ change.with);
    return request.slice(0, place) + flipped + request.slice(place + 1);
  }
  if ('length' in change) return request.slice(0, place) + request.slice(place + change.length);
  if ('text' in change) return request.slice(0, place) + change.text + request.slice(place);
  if (change.kind === 'drop-line') return lines.filter((_, index) => index !== line).join('\r\n');
  return lines.flatMap((text, index) => (index === line ? [text, text] : [text])).join('\r\n');
}

describe('mutated requests without the secret', () => {
  it('get no data, change nothing and leave the server well', { timeout: 120_000 }, async () => {
    const base = fc.nat({ max: baseRequests(server.port).length - 1 });
    const attack = fc.asyncProperty(base, fc.array(mutation, { maxLength: 4 }), async (place, changes) => {
      const request = changes.reduce(mutate, baseRequests(server.port)[place] ?? '');
      const answer = await server.sendRaw(request);
      expect(answer).not.toContain('"ok":true');
      expect(answer).not.toContain('text/event-stream');
      expect(answer).not.toContain('Set-Cookie');
    });
    await fc.assert(attack, { numRuns: runs, seed });

    expect(ports.sessions.saves()).toBe(0);
    expect(JSON.stringify(await ports.preferences.load())).toBe(before);
    const call = JSON.stringify({ method: 'app.info', input: {} });
    const alive = await server.post('/api/call', call, await server.signIn('facilitator'));
    expect(alive.status).toBe(200);
  });
});
