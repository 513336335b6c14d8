import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createBackend } from '#core/services/backend.ts';
import { createMemoryPorts } from '#core/testing/memory-ports.ts';
import { securityHeaders } from '#node/host/security-headers.ts';
import { createServer } from './create-server.ts';
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

const infoCall = JSON.stringify({ method: 'app.info', input: {} });

describe('the start code', () => {
  it('works once and gives a cookie that only this server reads', async () => {
    const server = await start();
    const body = JSON.stringify({ code: server.mintStartCode('facilitator') });
    const first = await server.post('/api/start', body);
    const second = await server.post('/api/start', body);
    expect([first.status, second.status]).toEqual([200, 401]);
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^demarc-facilitator-${server.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
      ),
    ]);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(JSON.parse(second.text)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('expires after a minute', async () => {
    let now = 0;
    const server = await start({ monotonicMs: () => now });
    const codes = [server.mintStartCode('facilitator'), server.mintStartCode('facilitator')];
    const statuses: number[] = [];
    for (const [place, moment] of [59_999, 60_000].entries()) {
      now = moment;
      const response = await server.post('/api/start', JSON.stringify({ code: codes[place] }));
      statuses.push(response.status);
    }
    expect(statuses).toEqual([200, 401]);
  });

  it('admits nobody when it is guessed, missing or of another form', async () => {
    const server = await start();
    server.mintStartCode('facilitator');
    for (const body of [{ code: 'guess' }, { code: '' }, {}, { code: 7 }, null, { code: 'a', extra: 1 }]) {
      const response = await server.post('/api/start', JSON.stringify(body));
      expect(response.status).toBe(401);
    }
  });

  it('opens a second tab and a reloaded page by the cookie alone', async () => {
    const server = await start();
    const cookie = await server.signIn('facilitator');
    for (let visit = 0; visit < 2; visit += 1) {
      const page = await server.send({ target: '/', headers: { Cookie: cookie } });
      const answer = await server.post('/api/call', infoCall, cookie);
      expect([page.status, answer.status]).toEqual([200, 200]);
    }
  });

  it('makes a cookie of an earlier run stale', async () => {
    const earlier = await start();
    const cookie = (await earlier.signIn('facilitator')).split('=')[1];
    const server = await start();
    const response = await server.post('/api/call', infoCall, `demarc-facilitator-${server.port}=${cookie}`);
    expect(response.status).toBe(401);
  });
});

describe('every answer', () => {
  it('carries the security headers', async () => {
    const server = await start();
    const cookie = await server.signIn('facilitator');
    const answers = [
      await server.send({ target: '/' }),
      await server.send({ target: '/none' }),
      await server.send({ target: '/%' }),
      await server.send({ target: '/', method: 'DELETE' }),
      await server.send({ target: '/', headers: { Expect: 'a miracle' } }),
      await server.send({ target: '/', headers: { Host: 'evil.example' } }),
      await server.post('/api/call', infoCall),
      await server.post('/api/call', infoCall, cookie),
      await server.post('/api/call', '{', cookie),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 400, 403, 417, 403, 401, 200, 400]);
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(headers[name.toLowerCase()]).toBe(value);
      }
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('carries them even where the request could not be read', async () => {
    const server = await start();
    const host = `Host: 127.0.0.1:${server.port}\r\n`;
    const answers = [
      await server.sendRaw('nonsense\r\n\r\n'),
      await server.sendRaw(`GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(17_000)}\r\n\r\n`),
      await server.sendRaw(`GET / HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`),
      await server.sendRaw(`CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`),
    ];
    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['400', '431', '403', '403']);
    for (const answer of answers) {
      for (const [name, value] of Object.entries(securityHeaders))
        expect(answer).toContain(`${name}: ${value}`);
    }
  });

  it('tells no page and no cache about a call', async () => {
    const server = await start();
    const response = await server.post('/api/call', infoCall, await server.signIn('facilitator'));
    expect(response.headers['cache-control']).toBe('no-store');
  });
});

describe('the static files', () => {
  it('are looked up by the exact path, so traversal finds nothing', async () => {
    const server = await start();
    const targets = [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/assets/../../package.json',
      '/..\\package.json',
      '/index.html%00',
      '/index.html/',
      '/etc/passwd',
      '/C:/Windows/win.ini',
      '/%5c%5cserver%5cshare',
      '/.git/config',
      '/constructor',
      '/__proto__',
    ];
    for (const target of targets) expect((await server.send({ target })).status).toBe(404);
  });
});

describe('the server', () => {
  it('is not reachable on any other address of this machine', async () => {
    const server = await start();
    const addresses = Object.values(networkInterfaces())
      .flatMap((entries) => entries ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const address of [...addresses, '::1']) {
      const isOpen = await new Promise((resolve) => {
        const socket = connect(server.port, address);
        socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
        socket.on('connect', () => socket.destroy());
      });
      expect(isOpen).toBe(false);
    }
  });

  it('names a port that is taken and the way out', async () => {
    const server = await start();
    const folder = await mkdtemp(join(tmpdir(), 'demarc-page-'));
    const missing = await createServer({
      backend: createBackend(createMemoryPorts([])),
      staticFolder: folder,
      port: 0,
      monotonicMs: () => 0,
    });
    await rm(folder, { recursive: true });
    expect(missing).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('npm run build') },
    });
    const taken = startTestServer({ port: server.port });
    await expect(taken).rejects.toThrow(
      `Port ${server.port} on 127.0.0.1 is used by another program. Choose another with --port`,
    );
  });

  it('drops connections that never finish their headers and answers others meanwhile', async () => {
    const server = await start({ limits: { headersTimeoutMs: 300, requestTimeoutMs: 60_000 } });
    const slow = Array.from({ length: 50 }, (_, place) =>
      sendUnfinished(server.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n`.slice(0, 5 + place)),
    );
    const page = await server.send({ target: '/' });
    const endings = await Promise.all(slow);
    expect(page.status).toBe(200);
    expect(new Set(endings.map((text) => text.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']));
    expect((await server.send({ target: '/' })).status).toBe(200);
  });

  it('drops a call whose body never ends', async () => {
    const server = await start({ limits: { headersTimeoutMs: 200, requestTimeoutMs: 300 } });
    const cookie = await server.signIn('facilitator');
    const ending = await sendUnfinished(
      server.port,
      `POST /api/call HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: ${server.origin}\r\n` +
        `Cookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`,
    );
    expect(ending).toMatch(/^HTTP\/1\.1 408 /);
  });
});

/** Sends a part of a request and waits; resolves to what the server said before it hung up. */
function sendUnfinished(port: number, part: string): Promise<string> {
  return new Promise((resolve) => {
    let seen = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(part));
    socket.on('data', (chunk) => {
      seen += chunk.toString('latin1');
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(seen));
  });
}
