import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Principal } from '#core/contract/contract.ts';
import type { Scenario } from '#core/scenario/schema.ts';
import { type Backend, createBackend } from '#core/services/backend.ts';
import { buildScenario } from '#core/testing/build-scenario.ts';
import { createMemoryPorts } from '#core/testing/memory-ports.ts';
import { createServer, type RunningServer, type ServerLimits } from '../create-server.ts';

export interface TestRequest {
  readonly method?: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface TestResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface TestServer extends RunningServer {
  readonly send: (request: TestRequest) => Promise<TestResponse>;
  /** Redeems a fresh start code and resolves to the cookie as a browser would send it back. */
  readonly signIn: (principal: Principal) => Promise<string>;
  /** Posts text as a page of the app would. */
  readonly post: (target: string, text: string, cookie?: string) => Promise<TestResponse>;
  /** Writes bytes to a fresh connection; resolves to all that came back when the server ended it. */
  readonly sendRaw: (bytes: string) => Promise<string>;
}

export interface TestServerOptions {
  readonly scenarios?: readonly Scenario[];
  readonly limits?: Partial<ServerLimits>;
  readonly monotonicMs?: () => number;
  readonly backend?: Backend;
  readonly port?: number;
}

/** The real server on a free port around a backend in memory, with a page of one line. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const staticFolder = await mkdtemp(join(tmpdir(), 'demarc-page-'));
  await writeFile(join(staticFolder, 'index.html'), '<!doctype html><title>Demarc</title>');
  const created = await createServer({
    backend: options.backend ?? createBackend(createMemoryPorts(options.scenarios ?? [buildScenario()])),
    staticFolder,
    port: options.port ?? 0,
    monotonicMs: options.monotonicMs ?? (() => 0),
    limits: options.limits ?? {},
  });
  if (!created.ok) throw new Error(created.error.message);
  const server = created.value;
  const send = (request: TestRequest) => sendRequest(server.port, request);

  const post = (target: string, text: string, cookie?: string) =>
    send({
      method: 'POST',
      target,
      headers: {
        Origin: server.origin,
        'Content-Type': 'application/json',
        ...(cookie === undefined ? {} : { Cookie: cookie }),
      },
      body: text,
    });

  return {
    ...server,
    send,
    post,
    signIn: async (principal) => {
      const response = await post('/api/start', JSON.stringify({ code: server.mintStartCode(principal) }));
      const [cookie = ''] = (response.headers['set-cookie']?.[0] ?? '').split(';');
      return cookie;
    },
    sendRaw: (bytes) => sendBytes(server.port, bytes),
    close: async () => {
      await server.close();
      await rm(staticFolder, { recursive: true });
    },
  };
}

function sendRequest(port: number, { method = 'GET', target, headers = {}, body }: TestRequest) {
  return new Promise<TestResponse>((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path: target, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

function sendBytes(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes, 'latin1'));
    socket.on('data', (chunk) => chunks.push(chunk));
    // A reset is an answer too: the server wanted no more of it.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}
