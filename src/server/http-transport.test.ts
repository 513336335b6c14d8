import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { conformanceCases } from '#core/contract/conformance.ts';
import { conformanceScenario } from '#core/contract/conformance-scenario.ts';
import type { ConformanceTarget, EventStream } from '#core/contract/conformance-target.ts';
import { type MethodName, methods, type Principal } from '#core/contract/contract.ts';
import { maxRequestBytes } from '#core/contract/protocol.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './testing/start-test-server.ts';

const running: TestServer[] = [];

async function start(options?: TestServerOptions): Promise<TestServer> {
  const server = await startTestServer(options);
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** Reads server-sent events; comments and the empty lines between events are skipped. */
async function openEvents(server: TestServer, cookie: string): Promise<EventStream> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port: server.port, path: '/api/events', headers: { Cookie: cookie } })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
  response.setEncoding('utf8');
  const arrived: unknown[] = [];
  let wake = () => {};
  let unread = '';
  response.on('data', (text: string) => {
    const lines = (unread + text).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data: ')) arrived.push(JSON.parse(line.slice('data: '.length)));
    }
    wake();
  });
  return {
    next: async () => {
      while (arrived.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return arrived.shift();
    },
    close: () => response.destroy(),
  };
}

describe('the contract over HTTP', () => {
  async function connectTarget(): Promise<ConformanceTarget> {
    const server = await start({ scenarios: [conformanceScenario] });
    const cookies = { facilitator: await server.signIn('facilitator'), room: await server.signIn('room') };
    const callText = async (principal: Principal, text: string) =>
      JSON.parse((await server.post('/api/call', text, cookies[principal])).text);
    return {
      call: (principal, envelope) => callText(principal, JSON.stringify(envelope) ?? ''),
      callText,
      events: (principal) => openEvents(server, cookies[principal]),
    };
  }

  it.each(conformanceCases.map(({ name, steps, expected }) => ({ name, steps, expected })))(
    '$name',
    async ({ steps, expected }) => {
      expect(await steps(await connectTarget())).toEqual(expected);
    },
  );
});

describe('the status of an answer', () => {
  const commands = Object.entries(methods).filter(([, { kind }]) => kind === 'command');

  it.each(commands.map(([name]) => name as MethodName))('is 403 for %s from the room', async (method) => {
    const server = await start();
    const response = await server.post(
      '/api/call',
      JSON.stringify({ method, input: {} }),
      await server.signIn('room'),
    );
    expect(response.status).toBe(403);
    expect(JSON.parse(response.text)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('is 200 where a person asked for what is not there', async () => {
    const server = await start();
    const text = JSON.stringify({ method: 'session.open', input: { id: 'gone' } });
    const response = await server.post('/api/call', text, await server.signIn('facilitator'));
    expect(response.status).toBe(200);
    expect(JSON.parse(response.text)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('is 400 for a call that breaks the contract and for text that is no JSON', async () => {
    const server = await start();
    const cookie = await server.signIn('facilitator');
    for (const text of ['{"method":"none","input":{}}', '{', '']) {
      const response = await server.post('/api/call', text, cookie);
      expect(response.status).toBe(400);
      expect(JSON.parse(response.text)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    }
  });

  it('is 413 for a body over the limit', async () => {
    const server = await start();
    const response = await server.post(
      '/api/call',
      ' '.repeat(maxRequestBytes + 1),
      await server.signIn('facilitator'),
    );
    expect(response.status).toBe(413);
    expect(JSON.parse(response.text)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  it('is 401 without a cookie and 404 at an unknown address', async () => {
    const server = await start();
    const call = JSON.stringify({ method: 'app.info', input: {} });
    const unknown = await server.send({
      target: '/api/none',
      headers: { Cookie: await server.signIn('room') },
    });
    const answers = [await server.post('/api/call', call), await server.send({ target: '/none' }), unknown];
    expect(answers.map(({ status, text }) => [status, JSON.parse(text).error.code])).toEqual([
      [401, 'forbidden'],
      [404, 'not-found'],
      [404, 'not-found'],
    ]);
  });
});

describe('the event stream', () => {
  it('keeps the order of the changes', async () => {
    const server = await start();
    const cookie = await server.signIn('facilitator');
    const events = await openEvents(server, cookie);
    const names = Array.from({ length: 20 }, (_, place) => `Facilitator ${place}`);
    for (const facilitator of names) {
      const envelope = { method: 'preferences.set', input: { colorScheme: 'dark', facilitator } };
      await server.post('/api/call', JSON.stringify(envelope), cookie);
    }
    const seen: unknown[] = [];
    for (const _ of names) seen.push(await events.next());
    expect(seen).toEqual(
      names.map((facilitator) => ({
        event: 'preferences-changed',
        payload: { colorScheme: 'dark', facilitator },
      })),
    );
    events.close();
  });

  it('shows signs of life and ends when the server closes', async () => {
    const server = await startTestServer({ limits: { heartbeatMs: 5 } });
    const cookie = await server.signIn('room');
    const text = await new Promise<string>((resolve, reject) => {
      httpRequest({ host: '127.0.0.1', port: server.port, path: '/api/events', headers: { Cookie: cookie } })
        .on('error', reject)
        .on('response', (response) => {
          let seen = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            seen += chunk;
            if (seen.split('still here').length === 3) void server.close();
          });
          response.on('end', () => resolve(seen));
        })
        .end();
    });
    expect(text).toMatch(/^: connected\n\n(: still here\n\n){2,}$/);
  });
});
